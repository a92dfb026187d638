import { RefreshCw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { otherPosteOf } from '#shared/other-poste.ts';
import { REPORT_GROUPS } from '#shared/fact-groups.ts';
import { selectGroups } from '#shared/select-groups.ts';
import {
  useCategory,
  useDraft,
  useLanguage,
  useSnapshot,
  useStores,
} from '#renderer/stores-context.ts';
import { formatWhen } from '#renderer/text/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { HeadsetButton } from '../headset/headset-button.tsx';
import { useReportSummary } from './report-summary.ts';
import { useFindings } from './use-findings.ts';
import styles from './machine-report.module.css';

const ReportDetails = lazy(async () => ({
  default: (await import('./report-details.tsx')).ReportDetails,
}));

/** The facts that leave with the ticket: one line, and every one of them when unfolded. */
export function MachineReport() {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const { report: draftStore } = useStores();
  const told = useSnapshot(({ report }) => report);
  const category = useCategory();
  const draft = useDraft();
  const report = selectGroups(told, category?.report ?? REPORT_GROUPS);
  const findings = useFindings();
  const summary = useReportSummary(report, findings);
  if (category?.report.length === 0) return <p className={styles.quiet}>{t('reportNone')}</p>;

  const byDefault = otherPosteOf(draft) === null;
  const attached = draft.withReport ?? byDefault;
  const when = formatWhen(new Date(told.takenAt), new Date(), language);
  return (
    <div className={styles.report}>
      <Disclosure
        summary={
          <span>
            <span className={styles.name}>{t('report')}</span>
            {` ${attached ? summary : t('reportLeftOut')}`}
          </span>
        }
      >
        {category === undefined && <p className={styles.quiet}>{t('reportByCategory')}</p>}
        <Suspense fallback={<p className={styles.quiet}>{t('reportPending')}</p>}>
          <ReportDetails report={report} findings={findings} />
        </Suspense>
        <p className={styles.quiet}>{t('reportTakenAt', { when })}</p>
        <Refresh />
      </Disclosure>
      {category?.report.includes('audio') === true && (
        <p className={styles.check}>
          <HeadsetButton />
        </p>
      )}
      {category !== undefined && (
        <Switch
          label={t('withReport')}
          on={attached}
          onTurn={(on) => draftStore.edit({ withReport: on === byDefault ? null : on })}
        />
      )}
    </div>
  );
}

function Refresh() {
  const { t } = useTranslation('evidence');
  const { readReportAgain } = useStores();
  const [reading, setReading] = useState(false);
  const refresh = async () => {
    setReading(true);
    await readReportAgain();
    setReading(false);
  };
  return (
    <Button look="quiet" icon={RefreshCw} disabled={reading} onClick={() => void refresh()}>
      {reading ? t('reportPending') : t('refresh')}
    </Button>
  );
}
