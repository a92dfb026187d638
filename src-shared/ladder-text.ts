import type { MachineReport, Rung } from './diagnostics.ts';
import type { Language } from './language.ts';
import { en } from './report-words/en.ts';
import { fr } from './report-words/fr.ts';

/** One rung of the ladder in plain words. */
export interface LadderLine {
  readonly rung: Rung;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly name: string;
  /** What became of it, for who cannot see the mark. */
  readonly said: string;
  /** Empty where there is nothing to add. */
  readonly detail: string;
}

export interface LadderText {
  readonly title: string;
  readonly lines: readonly LadderLine[];
}

/** The ladder, rung by rung, when one is broken; null when there is nothing to show. */
export function describeLadderRungs(report: MachineReport, language: Language): LadderText | null {
  const ladder = report.results['central-reachable'];
  if (ladder?.status !== 'known' || ladder.value.broken === null) return null;
  const words = language === 'fr' ? fr : en;
  const lines = ladder.value.rungs.map(({ rung, outcome, detail, about = [] }) => {
    const said = describeDetail(detail, language);
    const subjects = about.join(', ');
    return {
      ...{ rung, outcome, name: words.rungs[rung], said: words.ladder.outcomes[outcome] },
      detail: said !== '' && subjects !== '' ? `${said} (${subjects})` : said,
    };
  });
  return { title: words.ladder.title, lines };
}

/** Words of earlier versions, such as `ECONNREFUSED`, stand for themselves. */
export function describeDetail(detail: string, language: Language): string {
  const { ladder } = language === 'fr' ? fr : en;
  if (/^\d+$/u.test(detail)) return ladder.status(detail);
  return (ladder.details as Partial<Record<string, string>>)[detail] ?? detail;
}
