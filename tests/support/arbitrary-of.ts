import fc from 'fast-check';
import type { z } from 'zod';

/**
 * Anything a schema lets through, strange and long as it may be, with words a system might say
 * among the strings. Knows the kinds of schema that the machine report is made of.
 */
export function arbitraryOf(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<unknown> {
  const { def } = schema as unknown as { def: Definition };
  const inside = (one: z.ZodType) => arbitraryOf(one, words);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape!).map(([key, one]) => [key, inside(one)])),
      );
    case 'array':
      return fc.array(inside(def.element!), { maxLength: 6 }).filter(allowedBy(schema));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!));
    case 'nullable':
      return fc.option(inside(def.innerType!), { nil: null });
    case 'optional':
      return fc.option(inside(def.innerType!), { nil: undefined });
    case 'default':
      return inside(def.innerType!);
    case 'literal':
      return fc.constantFrom(...def.values!);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc
        .oneof(fc.integer({ min: -5, max: 120 }), fc.integer(), fc.double({ noNaN: true }))
        .filter(allowedBy(schema));
    case 'string':
      return stringOf(schema, words);
    default:
      throw new Error(`No arbitrary for a schema of kind ${def.type}`);
  }
}

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly entries?: Record<string, string>;
  readonly innerType?: z.ZodType;
  readonly values?: readonly unknown[];
}

const allowedBy = (schema: z.ZodType) => (value: unknown) => schema.safeParse(value).success;

const FROM_MS = Date.parse('2026-11-23T00:00:00Z');

function stringOf(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<string> {
  const allowed = allowedBy(schema);
  const moment = fc.integer({ min: 0, max: 86_400_000 }).map((ms) => new Date(FROM_MS + ms));
  if (allowed('2026-11-23T00:00:00Z') && !allowed('x')) return moment.map((at) => at.toISOString());
  if (allowed('2026-11-23') && !allowed('x'))
    return moment.map((at) => at.toISOString().slice(0, 10));
  return fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 30 })).filter(allowed);
}
