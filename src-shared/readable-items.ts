import { z } from 'zod';

/** A list that may come from another version of the program: what cannot be read of it costs that item. */
export function readableItems<Item extends z.ZodType>(item: Item, most = Infinity) {
  return z
    .array(z.unknown())
    .max(most)
    .transform((items) =>
      items.flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}
