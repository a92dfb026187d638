import { z } from 'zod';

/** What the black box notes; each kind has a sentence. No kind holds a person's words. */
export const TIMELINE_KINDS = [
  'link-down',
  'link-up',
  'address-lost',
  'address-back',
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
  'machine-started',
  'program-ended',
  'program-started',
] as const;
export const TimelineKind = z.enum(TIMELINE_KINDS);
export type TimelineKind = z.infer<typeof TimelineKind>;

export const SUBJECT_LIMIT = 120;

export const TimelineEvent = z.object({
  at: z.iso.datetime(),
  kind: TimelineKind,
  /** The device, card or address it is about; empty where there is nothing to name. */
  subject: z.string().max(SUBJECT_LIMIT),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

export const TIMELINE_LIMIT = 200;

/**
 * The part of the black box around the fault, oldest first. An event before `from` is a trouble
 * that began earlier and had not ended by then.
 */
export const Timeline = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  events: z.array(TimelineEvent).max(TIMELINE_LIMIT),
});
export type Timeline = z.infer<typeof Timeline>;

/** What the black box holds, for whoever sits at the poste to see. */
export const BlackBoxView = z.object({
  /** False where the machine policy has turned it off: nothing is noted, nothing is kept. */
  on: z.boolean(),
  /** Bytes on this disk. */
  bytes: z.number().int().nonnegative(),
  /** Of the last 24 hours; the newest, where there are more than a timeline holds. */
  timeline: Timeline,
});
export type BlackBoxView = z.infer<typeof BlackBoxView>;
