import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** One `primary` at most on a screen. `quiet` reads like a link in a sentence. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly icon?: LucideIcon;
}

export function Button({ look = 'plain', icon: Icon, children, ...button }: ButtonProps) {
  return (
    <button type="button" {...button} className={`${styles.button ?? ''} ${styles[look] ?? ''}`}>
      {Icon !== undefined && <Icon className={styles.icon} aria-hidden />}
      {children}
    </button>
  );
}
