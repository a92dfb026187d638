import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  readonly summary: ReactNode;
  /** A function makes what is heavy to load or to draw only once it is unfolded, and each time anew. */
  readonly children: ReactNode | (() => ReactNode);
  readonly onOpen?: () => void;
}

/** A line that unfolds. */
export function Disclosure({ summary, children, onOpen }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.disclosure}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary className={styles.summary}>
        <ChevronRight className={styles.chevron} aria-hidden />
        {summary}
      </summary>
      <div className={styles.body}>
        {typeof children === 'function' ? isOpen && children() : children}
      </div>
    </details>
  );
}
