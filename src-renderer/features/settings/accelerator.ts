/** The part of a key event that says which combination was pressed. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The combination in Electron's words, `Ctrl+Alt+S`; undefined while only modifiers are down, or
 * when it would take a plain key away from every application.
 */
export function acceleratorOf(pressed: PressedKeys): string | undefined {
  const key = keyName(pressed);
  if (key === undefined) return undefined;
  const functionKey = /^F\d{1,2}$/u.test(key);
  if (!pressed.ctrlKey && !pressed.altKey && !pressed.metaKey && !functionKey) return undefined;
  const modifiers = [
    pressed.ctrlKey && 'Ctrl',
    pressed.altKey && 'Alt',
    pressed.shiftKey && 'Shift',
    pressed.metaKey && 'Super',
  ];
  return [...modifiers.filter((modifier) => modifier !== false), key].join('+');
}

function keyName({ key, code }: PressedKeys): string | undefined {
  // With Alt, many layouts put another sign on a letter: its own name is what Electron expects.
  if (/^[a-z0-9]$/iu.test(key)) return key.toUpperCase();
  const letter = /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1];
  if (letter !== undefined) return letter;
  return /^F\d{1,2}$/u.test(key) ? key : undefined;
}
