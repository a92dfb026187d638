import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { RankedCategory } from '#shared/triage/rank-categories.ts';
import { useDraft, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import styles from './category-field.module.css';

const MOST_CANDIDATES = 3;
const MOST_ALTERNATIVES = 2;
/** Below this share a category is not worth a person's glance. */
const WORTH_SHOWING = 0.04;

/** Why this category is proposed: what was said, what the machine found. */
export function Because() {
  const { t } = useTranslation('report');
  const { triage, report } = useStores();
  const isProposed = useStore(report, (state) => state.isProposed);
  const { categoryId } = useDraft();
  const found = useStore(triage, (state) => state.triage);
  const ranked = found?.ranked.find(({ category }) => category.id === categoryId);
  if (!isProposed || ranked === undefined) return null;
  const reasons = ranked.reasons.join(', ');
  return (
    <p className={styles.reason} role="status">
      {reasons === '' ? t('proposed') : t('because', { reasons })}
    </p>
  );
}

/** Others it could be; when the words do not tell, the likeliest, none of them taken. */
export function Candidates() {
  const { t } = useTranslation('report');
  const { triage, report } = useStores();
  const isProposed = useStore(report, (state) => state.isProposed);
  const { categoryId } = useDraft();
  const found = useStore(triage, (state) => state.triage);
  // What the agent has chosen themselves is not argued with.
  if (found === null || (categoryId !== null && !isProposed)) return null;
  const most = categoryId === null ? MOST_CANDIDATES : MOST_ALTERNATIVES;
  const others = found.ranked
    .filter(({ category, share }) => category.id !== categoryId && share >= WORTH_SHOWING)
    .slice(0, most);
  if (others.length === 0) return null;
  return (
    <div className={styles.candidates} role="group" aria-label={t('candidates')}>
      <p className={styles.reason}>{categoryId === null ? t('notSure') : t('rather')}</p>
      {others.map((ranked) => (
        <Candidate key={ranked.category.id} ranked={ranked} />
      ))}
    </div>
  );
}

function Candidate({ ranked: { category, reasons } }: { readonly ranked: RankedCategory }) {
  const { t } = useTranslation('report');
  const { report } = useStores();
  return (
    <Button
      look="quiet"
      title={reasons.length === 0 ? undefined : t('because', { reasons: reasons.join(', ') })}
      onClick={() => report.edit({ categoryId: category.id })}
    >
      {category.label}
    </Button>
  );
}
