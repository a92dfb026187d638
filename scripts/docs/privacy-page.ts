import { FACT_IDS, FACTS } from '#shared/diagnostics.ts';
import { DeflectionBatch } from '#shared/deflection.ts';
import { CaptureRecord } from '#shared/capture-record.ts';
import { ConcernedPress } from '#shared/concerned-press.ts';
import { Enrolment } from '#shared/enrolment.ts';
import type { Language } from '#shared/language.ts';
import { FACT_PURPOSES } from '#shared/privacy/fact-purposes.ts';
import { ENROLMENT_PURPOSES } from '#shared/privacy/enrolment-purposes.ts';
import type { Purpose } from '#shared/privacy/purpose.ts';
import { DEFLECTION_PURPOSES } from '#shared/privacy/deflection-purposes.ts';
import {
  CAPTURE_PURPOSES,
  CONCERNED_PURPOSES,
  MESSAGE_PURPOSES,
  SETTINGS_PURPOSES,
  TICKET_PURPOSES,
} from '#shared/privacy/ticket-purposes.ts';
import { en } from '#shared/report-words/en.ts';
import { fr } from '#shared/report-words/fr.ts';
import { PROBE_GROUPS, REPORT_GROUPS } from '#shared/fact-groups.ts';
import { Settings } from '#shared/settings.ts';
import { ThreadMessage, TicketContent } from '#shared/ticket.ts';
import type { z } from 'zod';
import { listFields } from './list-fields.ts';
import { PRIVACY_WORDS, type PrivacyWords } from './privacy-words.ts';

interface Described {
  /** Where its purposes are written, for whoever has to add one. */
  readonly file: string;
  readonly schema: z.ZodType;
  readonly purposes: Readonly<Record<string, Purpose>>;
}

/** Everything collected that has fields: each is a schema of the code with its purposes beside it. */
export const COLLECTED: Readonly<Record<string, Described>> = {
  ...Object.fromEntries(
    FACT_IDS.map((id) => [
      id,
      {
        file: `src-shared/privacy/${PROBE_GROUPS[id]}-purposes.ts`,
        schema: FACTS[id],
        purposes: FACT_PURPOSES[id].fields,
      },
    ]),
  ),
  // The report within it is described fact by fact.
  ticket: besideTicket(TicketContent.omit({ report: true }), TICKET_PURPOSES),
  deflection: {
    file: 'src-shared/privacy/deflection-purposes.ts',
    schema: DeflectionBatch,
    purposes: DEFLECTION_PURPOSES,
  },
  enrolment: {
    file: 'src-shared/privacy/enrolment-purposes.ts',
    schema: Enrolment,
    purposes: ENROLMENT_PURPOSES,
  },
  message: besideTicket(ThreadMessage, MESSAGE_PURPOSES),
  concerned: besideTicket(ConcernedPress, CONCERNED_PURPOSES),
  capture: besideTicket(CaptureRecord, CAPTURE_PURPOSES),
  settings: besideTicket(Settings, SETTINGS_PURPOSES),
};

function besideTicket(schema: z.ZodType, purposes: Described['purposes']): Described {
  return { file: 'src-shared/privacy/ticket-purposes.ts', schema, purposes };
}

/** The page of both languages, French first. */
export function renderPrivacyPage(): string {
  return `Generated from the code by \`npm run docs\`; do not edit. Français d’abord, [English below](#english).

${renderLanguage('fr')}

---

<a id="english"></a>

${renderLanguage('en')}
`;
}

function renderLanguage(language: Language): string {
  const words = PRIVACY_WORDS[language];
  const fields = (name: string) => renderFields(name, language, words);
  return [
    `# ${words.title}`,
    list(words.principles),
    `## ${words.overview}`,
    table(words.overviewHead, words.overviewRows),
    `## ${words.report}`,
    words.reportNote,
    ...REPORT_GROUPS.flatMap((group) => renderGroup(group, language, words)),
    `## ${words.ticket}`,
    words.ticketNote,
    fields('ticket'),
    `## ${words.messages}`,
    fields('message'),
    `## ${words.concerned}`,
    words.concernedNote,
    fields('concerned'),
    `## ${words.deflection}`,
    words.deflectionNote,
    fields('deflection'),
    `## ${words.enrolment}`,
    fields('enrolment'),
    `## ${words.captures}`,
    words.capturesNote,
    fields('capture'),
    `## ${words.settings}`,
    fields('settings'),
    `## ${words.never}`,
    list(words.neverList),
    `## ${words.policy}`,
    table(
      words.policyHead,
      words.policyRows.map(([key, effect]) => [`\`${key}\``, effect]),
    ),
  ].join('\n\n');
}

function renderGroup(
  group: (typeof REPORT_GROUPS)[number],
  language: Language,
  words: PrivacyWords,
): string[] {
  const { groups, labels } = language === 'fr' ? fr : en;
  const facts = FACT_IDS.filter((id) => PROBE_GROUPS[id] === group).flatMap((id) => [
    `#### ${labels[id]}`,
    FACT_PURPOSES[id].why[language],
    renderFields(id, language, words),
  ]);
  return [`### ${groups[group]}`, ...facts];
}

/** A field without a purpose is shown as such: leaving it out would hide what is collected. */
function renderFields(name: string, language: Language, words: PrivacyWords): string {
  const described = COLLECTED[name];
  if (described === undefined) throw new Error(`Nothing collected is called ${name}`);
  const { schema, purposes } = described;
  return table(
    words.fieldHead,
    listFields(schema).map((field) => [
      `\`${field}\``,
      purposes[field]?.[language] ?? words.missing,
    ]),
  );
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
