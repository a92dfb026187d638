import type { ProgramStore } from '#renderer/bridge/program-store.ts';
import { fieldId } from './field-ids.ts';
import type { ReportStore } from './report-store.ts';

const ID = fieldId('description');

/** Of a description; longer words no draft holds. `index.html` says it too. */
export const LONGEST = 8000;

/** What was written in the field of `index.html`, and the part of it that is selected. */
export interface EarlyWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The page's own field stands there before any script of ours has run, which takes a slow machine a second:
 * what is written in it goes on in the form's. Null where nothing was.
 */
export function takeEarlyWords(page: Pick<Document, 'getElementById'>): EarlyWords | null {
  const field = page.getElementById(ID) as HTMLTextAreaElement | null;
  if (field === null || field.value === '') return null;
  return { text: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** The words become the draft's, after what it said before, as soon as the draft is known. */
export function handOver(early: EarlyWords, report: ReportStore, program: ProgramStore): void {
  const draft = report.draft();
  if (draft === null) {
    const stop = program.subscribe(({ snapshot }) => {
      if (snapshot === null) return;
      stop();
      handOver(early, report, program);
    });
    return;
  }
  const before = draft.description;
  const words = before === '' ? early.text : `${before.trimEnd()} ${early.text}`;
  // Beyond that none of them would be kept.
  report.edit({ description: words.slice(0, LONGEST) });
}

/** Where the person was writing, now in the form's own field: one more key must not land elsewhere. */
export function putCaret({ text, start, end }: EarlyWords, page: Document): void {
  const field = page.getElementById(ID) as HTMLTextAreaElement | null;
  const offset = (field?.value.length ?? 0) - text.length;
  field?.setSelectionRange(offset + start, offset + end);
}
