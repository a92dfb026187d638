import { z } from 'zod';

/** What can differ from the last good day; each kind has a sentence. */
export const CHANGE_KINDS = [
  'device-gone',
  'device-new',
  'default-input',
  'default-output',
  'driver',
  'system-build',
  'address',
  'network',
  'disk-filling',
  'display',
  'restarts',
] as const;
export const ChangeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** What is not as it was on the last day on which all was well. */
export const Changes = z.object({
  /** The day compared with, as `2026-11-24`. */
  since: z.iso.date(),
  /** Names are the machine's own words; `before` or `after` is empty for what came or went. */
  list: z
    .array(
      z.object({
        kind: ChangeKind,
        subject: z.string().max(200),
        before: z.string().max(200),
        after: z.string().max(200),
      }),
    )
    .max(40),
});
export type Changes = z.infer<typeof Changes>;
