import { z } from 'zod';

/**
 * A list that may come from another version of the program: what cannot be read of it costs that item, and
 * so does what comes after the `most` that we take.
 */
export function readableItems<Item extends z.ZodType>(item: Item, most = Infinity) {
  return z.array(z.unknown()).transform((items) =>
    items
      .flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      })
      .slice(0, most),
  );
}
