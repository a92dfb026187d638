import { useTranslation } from 'react-i18next';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { useLanguage } from '#renderer/stores-context.ts';

/** The first finding in a sentence, or that there is none. */
export function useReportSummary(report: MachineReport, findings: readonly Finding[]): string {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const [first] = findings;
  if (first !== undefined) return first.agent[language];
  const { pending, unknown } = countUnread(report);
  if (pending > 0) return t('reportPending');
  return unknown > 0 ? t('reportUnknown', { count: unknown }) : t('reportInOrder');
}

/** Facts that this system cannot offer are no finding: nobody could mend them. */
export function countUnread({ results }: MachineReport): { pending: number; unknown: number } {
  const all = Object.values(results);
  const expected = all.filter(
    (result) =>
      result.status === 'unknown' &&
      result.reason !== 'not-supported-here' &&
      result.reason !== 'not-present',
  );
  return {
    pending: all.filter(({ status }) => status === 'pending').length,
    unknown: expected.length,
  };
}
