import { z } from 'zod';

/**
 * Every field of a schema that holds a value, by its path: `mount`, `events[].at`, `input.name`. A schema
 * that is one value, or a list of single values, has the path `''` or `[]`.
 */
export function listFields(schema: z.ZodType): readonly string[] {
  return [...new Set(walk(schema, ''))];
}

function walk(schema: z.ZodType, path: string): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) =>
      walk(inner as z.ZodType, path === '' ? name : `${path}.${name}`),
    );
  }
  if (schema instanceof z.ZodArray) return walk(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodRecord) return walk(schema.valueType as z.ZodType, `${path}.*`);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => walk(option as z.ZodType, path));
  }
  const inner = wrappedBy(schema);
  return inner === undefined ? [path] : walk(inner, path);
}

/** `nullable`, `optional`, `default` and the like say nothing about what is held. */
function wrappedBy(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  return innerType ?? input;
}
