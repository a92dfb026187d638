import { z } from 'zod';

/** A secret never stands in the file: it is named there, and read where it is kept. */
export const SecretSource = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  { error: 'names where the secret is kept: {"env": "NAME"} or {"file": "/path"}' },
);
export type SecretSource = z.infer<typeof SecretSource>;
