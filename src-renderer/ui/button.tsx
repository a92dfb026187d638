import type { LucideIcon } from 'lucide-react';
import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** One `primary` at most on a screen. `quiet` reads like a link in a sentence. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly icon?: LucideIcon;
}

export function Button({ look = 'plain', icon: Icon, children, ...button }: ButtonProps) {
  const ref = useFocusBack(button.disabled);
  return (
    <button
      ref={ref}
      type="button"
      {...button}
      className={`${styles.button ?? ''} ${styles[look] ?? ''}`}
    >
      {Icon !== undefined && <Icon className={styles.icon} aria-hidden />}
      {children}
    </button>
  );
}

/** A button that waits for its own answer lets go of the focus: it takes it back, unless somebody else has it. */
function useFocusBack(disabled = false) {
  const button = useRef<HTMLButtonElement>(null);
  const had = useRef(false);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (disabled) had.current = activeElement === button.current;
    else if (had.current && activeElement === body) button.current?.focus({ preventScroll: true });
  }, [disabled]);
  return button;
}
