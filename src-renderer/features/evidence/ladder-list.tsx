import { Check, Minus, X } from 'lucide-react';
import type { LadderText } from '#shared/ladder-text.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './ladder-list.module.css';

const MARKS = { passed: Check, failed: X, skipped: Minus };

/** The way to the support, rung by rung: what held, what broke, what was not tried. */
export function LadderList({ title, lines }: LadderText) {
  return (
    <section className={styles.ladder} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ol className={styles.rungs}>
        {lines.map(({ rung, outcome, name, said, detail }) => {
          const Mark = MARKS[outcome];
          return (
            <li key={rung} className={styles[outcome]}>
              <Mark className={styles.mark} aria-hidden />
              <span>
                {name}
                <VisuallyHidden>{`, ${said}`}</VisuallyHidden>
                {detail !== '' && `, ${detail}`}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
