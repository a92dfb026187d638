import { useLayoutEffect, useRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';

/**
 * Disabled until what it asked for is answered, which lets go of the focus: it takes it back, unless
 * somebody else has it. Apart from the plain one, of which the first screen is made.
 */
export function WaitingButton(button: ButtonProps) {
  return <Button ref={useFocusBack(button.disabled)} {...button} />;
}

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
