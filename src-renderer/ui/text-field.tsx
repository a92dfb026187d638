import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame } from './field-frame.tsx';
import styles from './text-field.module.css';

interface Shared {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly onText: (text: string) => void;
}

type InputProps = Shared & Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'className'>;
type AreaProps = Shared &
  Omit<ComponentProps<'textarea'>, 'id' | 'onChange' | 'className'> & {
    readonly large?: boolean;
  };

export function TextField({ id, label, hint, problem, onText, ...input }: InputProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      {(described) => (
        <input
          {...input}
          {...described}
          className={styles.field}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

/** Three lines that grow with the text. */
export function TextArea({ id, label, hint, problem, onText, large, ...area }: AreaProps) {
  const look = large === true ? styles.large : '';
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem} large={large}>
      {(described) => (
        <textarea
          rows={3}
          {...area}
          {...described}
          className={`${styles.field ?? ''} ${styles.area ?? ''} ${look ?? ''}`}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}
