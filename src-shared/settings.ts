import { z } from 'zod';
import { enrolmentCodeOf } from './enrolment.ts';
import { SiteHost } from './facts/site-hosts.ts';

const FIELDS = {
  language: z.enum(['auto', 'fr', 'en']),
  /** Electron accelerator; empty switches the hot key off. */
  hotKey: z.string().max(40),
  /** Empty uses the embedded central, unless the machine policy names one. */
  centralUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/u })]),
  requester: z.object({
    name: z.string().max(120).default(''),
    email: z.string().max(200).default(''),
    poste: z.string().max(60).default(''),
    phone: z.string().max(40).default(''),
  }),
};

/** What a person may change on this poste. Every field has a default, so an old file still opens. */
export const Settings = z.object({
  language: FIELDS.language.default('auto'),
  hotKey: FIELDS.hotKey.default('Ctrl+Alt+S'),
  centralUrl: FIELDS.centralUrl.default(''),
  requester: FIELDS.requester.prefault({}),
});
export type Settings = z.infer<typeof Settings>;

/** Some of them. Without defaults, which `partial` would fill in: what is not named stays as it was. */
export const SettingsChange = z.object(FIELDS).partial();

export const DEFAULT_SETTINGS: Settings = Settings.parse({});

/** Which screens a capture may read. */
export const CaptureScope = z.enum(['all', 'pointer']);
export type CaptureScope = z.infer<typeof CaptureScope>;

/** What the site's administrator decides for the machine; absent fields leave the default. */
export const Policy = z
  .object({
    centralUrl: z.url({ protocol: /^https?$/u }),
    /** Read once, moved to the secret store, never shown. */
    centralToken: z.string().min(16).max(200),
    /** Exchanged once for a token of this poste alone, which is kept in the secret store. */
    enrolmentCode: z
      .string()
      .max(60)
      .refine((typed) => enrolmentCodeOf(typed) !== undefined, 'not an enrolment code'),
    site: z.string().max(80),
    supportPhone: z.string().max(40),
    /** The code on the machine's sticker, by which a colleague may name it; goes with its tickets. */
    stickerCode: z.string().trim().min(1).max(60),
    /** Where a phone opens what a poste without network cannot send; the central's own `/q` when left out. */
    phonePage: z.url({ protocol: /^https?$/u }),
    /** For a phone, where no such page can be reached. */
    supportEmail: z.email(),
    /** How long delivered tickets stay readable here, in days. */
    historyDays: z.number().int().min(1).max(3650),
    /** What tickets may take on this disk, in megabytes. */
    storageLimitMb: z.number().int().min(50).max(10_000),
    captureAllowed: z.boolean(),
    /** `pointer` reads the screen under the pointer, and no other. */
    captureScope: CaptureScope,
    /** Whether the fallback that compiles a program at run time may be used on Windows. */
    screenshotDesktopAllowed: z.boolean(),
    hardwareAcceleration: z.boolean(),
    /** Whether the poste notes what comes and goes during the day; what it had noted is deleted. */
    blackBox: z.boolean(),
    /** What the site's work depends on: the softphone's server, the CRM. */
    hosts: z.array(SiteHost).max(20),
  })
  .partial();
export type Policy = z.infer<typeof Policy>;
