import { z } from 'zod';

/** What the black box notes; each kind has a sentence. No kind holds a person's words. */
export const TIMELINE_KINDS = [
  'link-down',
  'link-up',
  'address-lost',
  'address-changed',
  'gateway-lost',
  'gateway-back',
  'central-lost',
  'central-back',
  'audio-gone',
  'audio-new',
  'usb-gone',
  'usb-new',
  'suspended',
  'resumed',
  'memory-short',
  'memory-fine',
  'disk-short',
  'disk-fine',
  'unexpected-restart',
  'program-started',
] as const;
export const TimelineKind = z.enum(TIMELINE_KINDS);
export type TimelineKind = z.infer<typeof TimelineKind>;

/** The part of the black box around the fault, oldest first. */
export const Timeline = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  events: z
    .array(
      z.object({
        at: z.iso.datetime(),
        kind: TimelineKind,
        /** The device, card or address it is about; empty where there is nothing to name. */
        subject: z.string().max(120),
      }),
    )
    .max(200),
});
export type Timeline = z.infer<typeof Timeline>;
