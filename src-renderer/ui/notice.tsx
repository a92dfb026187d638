import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone: 'calm' | 'waiting' | 'broken';
  readonly icon: LucideIcon;
  /** `alert` interrupts a screen reader, `status` waits for it; none when it was there already. */
  readonly role?: 'alert' | 'status';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Notice({ tone, icon: Icon, role, action, children }: NoticeProps) {
  return (
    <div className={`${styles.notice ?? ''} ${styles[tone] ?? ''}`} role={role}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
