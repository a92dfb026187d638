import type { CaptureRecord } from '#shared/capture-record.ts';
import type { Language } from '#shared/language.ts';
import { describeCapture } from '#shared/privacy/capture-words.ts';

/** The log as plain lines, each with its whole date: it is read elsewhere, and later. */
export function captureLogText(records: readonly CaptureRecord[], language: Language): string {
  return records
    .map((record) => {
      const { act, end } = describeCapture(record, language);
      return `${localTime(new Date(record.at))} · ${act} · ${end}`;
    })
    .join('\n');
}

/** `2026-11-25 01:05`, by the poste's own clock. */
function localTime(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
