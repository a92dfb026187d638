import { z } from 'zod';

export const Drivers = z.array(
  z.object({
    kind: z.enum(['audio', 'network', 'display']),
    device: z.string(),
    version: z.string(),
  }),
);
export type Drivers = z.infer<typeof Drivers>;
