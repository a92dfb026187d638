import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';

afterEach(() => vi.unstubAllGlobals());

test('once a host has asked for it, no schema makes code from text', async () => {
  await import('#hosts/common/plain-schemas.ts');
  const made = vi.fn();
  vi.stubGlobal('Function', function refused(...parts: unknown[]) {
    made(...parts);
    throw new EvalError('Code from text');
  });
  const schema = z.object({ name: z.string(), places: z.array(z.object({ at: z.int() })) });
  expect(schema.parse({ name: 'un', places: [{ at: 1 }] })).toEqual({
    name: 'un',
    places: [{ at: 1 }],
  });
  expect(schema.safeParse({ name: 1 }).success).toBe(false);
  expect(made).not.toHaveBeenCalled();
});
