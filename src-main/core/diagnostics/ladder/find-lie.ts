import { openFirst } from './open-first.ts';
import { greet } from './reach-rungs.ts';
import type { Scouts } from './scout.ts';
import { portOf, type Way } from './way.ts';
import { within } from './within.ts';

const LOOK = { limitMs: 700, late: 'silent' } as const;
const MOST_TRIED = 2;

/**
 * Addresses that the system holds for the central while another name server knows one that leads
 * there: the first were a lie. Undefined when nobody disagrees, or nothing leads. Never rejects.
 */
export async function findLie(way: Way, { found, servers }: Scouts): Promise<string[] | undefined> {
  const held = await found.catch((): string[] => []);
  const others = (await servers)
    .filter(({ addresses }) => !addresses.some((address) => held.includes(address)))
    .flatMap(({ addresses }) => addresses);
  if (held.length === 0 || others.length === 0) return undefined;
  const leading = [...new Set(others)].slice(0, MOST_TRIED).map((address) => leads(address, way));
  return (await Promise.all(leading)).includes(true) ? [...held] : undefined;
}

async function leads(address: string, way: Way): Promise<boolean> {
  try {
    await within(way, LOOK, async (signal) => {
      await openFirst([address], portOf(way.centralUrl), { ...way, signal });
      if (way.centralUrl.protocol === 'https:') await greet(address, { ...way, signal });
    });
    return true;
  } catch {
    return false;
  }
}
