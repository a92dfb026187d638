import { useTranslation } from 'react-i18next';
import { MachineReport } from './machine-report.tsx';
import { EvidenceStrip } from './evidence-strip.tsx';
import { useAddPictures } from './use-add-pictures.ts';
import styles from './evidence-section.module.css';

/** "Ce que nous joignons": the pictures and the facts that leave with the ticket. */
export function EvidenceSection() {
  const { t } = useTranslation('evidence');
  const dropping = useAddPictures();
  return (
    <section className={styles.section} aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('title')}</h2>
      {dropping && <p className={styles.drop}>{t('dropHere')}</p>}
      <EvidenceStrip />
      <MachineReport />
    </section>
  );
}
