import { describe, expect, test } from 'vitest';
import { SEEDED_FAULTS } from './faults.ts';
import { readUnderFault } from './read-poste.ts';
import { whyNoNamespaces } from './world/namespaces.ts';

const reason = whyNoNamespaces();
if (reason !== undefined) process.stderr.write(`ladder is skipped: ${reason}\n`);

/** The short form of `npm run ladder`: each fault once. */
describe.skipIf(reason !== undefined)('in a network of namespaces', () => {
  test.each(SEEDED_FAULTS)('$name is named $expected', async (fault) => {
    const [reading] = await readUnderFault(fault, 1);
    expect(reading?.named, JSON.stringify(reading)).toBe(fault.expected);
    expect(reading?.ladderMs).toBeLessThan(3000);
  });
});
