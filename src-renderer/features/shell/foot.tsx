import { CircleCheck, CircleDashed, CloudOff, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CentralState } from '#shared/central-state.ts';
import { useSnapshot } from '#renderer/stores-context.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './foot.module.css';

const SHAPES: Record<CentralState['reach'], LucideIcon> = {
  reachable: CircleCheck,
  unreachable: CloudOff,
  unknown: CircleDashed,
};

/** What support asks for first on the telephone, and whether it can be reached. */
export function Foot() {
  const { t } = useTranslation();
  const { name, address, site } = useSnapshot(({ poste }) => poste);
  const reach = useSnapshot(({ central }) => central.reach);
  const Shape = SHAPES[reach];
  const facts = [name, address ?? t('noAddress'), site].filter((fact) => fact !== null);
  return (
    <footer className={styles.foot}>
      <p className={styles.poste}>
        <VisuallyHidden>{`${t('poste')} `}</VisuallyHidden>
        {facts.join(' · ')}
      </p>
      <p className={`${styles.reach ?? ''} ${styles[reach] ?? ''}`} role="status">
        <Shape className={styles.shape} aria-hidden />
        {t(`reach.${reach}`)}
      </p>
    </footer>
  );
}
