import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './field-frame.module.css';

export interface Described {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldFrameProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly large?: boolean | undefined;
  readonly children: (described: Described) => ReactNode;
}

/** Label above, hint and problem below, tied to the field for those who do not see them. */
export function FieldFrame({ id, label, hint, problem, large, children }: FieldFrameProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const problemId = problem === undefined ? undefined : `${id}-problem`;
  const describedBy = [problemId, hintId].filter((part) => part !== undefined).join(' ');
  return (
    <div className={styles.frame}>
      <label htmlFor={id} className={large === true ? styles.largeLabel : styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
      })}
      <Problem id={problemId} text={problem} />
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Why a field is refused, beside it: a shape and words, not colour alone. */
export function Problem({
  id,
  text,
}: {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
}) {
  if (text === undefined) return null;
  return (
    <p id={id} className={styles.problem}>
      <CircleAlert className={styles.icon} aria-hidden />
      {text}
    </p>
  );
}
