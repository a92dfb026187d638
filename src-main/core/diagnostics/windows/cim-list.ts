import { z } from 'zod';
import { UnknownFact } from '../probe.ts';

/**
 * The objects of one `ConvertTo-Json`. Blank is what remains when AppLocker or Constrained Language
 * Mode forbids the question: the script itself answers `[]` when there is nothing.
 */
export function cimList<Shape extends z.ZodType>(text: string, shape: Shape): z.infer<Shape>[] {
  if (text.trim() === '') throw new UnknownFact('refused-by-system');
  const list = z.array(z.unknown()).safeParse(parsed(text));
  if (!list.success) throw new UnknownFact('unreadable');
  return list.data
    .map((item) => shape.safeParse(item))
    .flatMap((item) => (item.success ? [item.data] : []));
}

/** A property may be missing, null or of another type than documented: then it says nothing. */
export const cimText = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? '');
export const cimNumber = z
  .number()
  .nullish()
  .catch(null)
  .transform((number) => number ?? null);
export const cimFlag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((flag) => flag ?? null);

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : value;
  } catch {
    throw new UnknownFact('unreadable');
  }
}
