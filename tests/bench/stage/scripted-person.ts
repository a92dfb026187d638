/**
 * How long a person takes for what no machine does for them. Keystroke-level model (Card, Moran and
 * Newell 1980: one key of an average skilled typist 0.20 s, pointing 1.10 s, pressing a button 0.20 s,
 * a hand from mouse to keys 0.40 s, a moment of thought 1.35 s); reading at 238 words a minute
 * (Brysbaert 2019, silent reading).
 */
const KEY_MS = 200;
const POINT_MS = 1100;
const PRESS_MS = 200;
const HAND_MS = 400;
export const THINK_MS = 1350;
const READ_WORD_MS = 60_000 / 238;

export type Way = 'mouse' | 'keyboard';

/** Milliseconds of a person's own, by what they went into. */
export interface OwnTime {
  readonly typing: number;
  readonly reading: number;
  readonly thinking: number;
  readonly pressing: number;
}

/** What one person has done so far. */
export interface Person {
  readonly way: Way;
  spent(): OwnTime;
  /** Presses of a mouse button, or chords of the keyboard; letters of words are neither. */
  presses(): number;
  think(): void;
  read(text: string): void;
  /** Points at something and presses it; by keyboard, a chord or so many keys. */
  press(keys: number): void;
  type(text: string): void;
}

/** Their hand lies where the act began: on the mouse, or on the keys. */
export function createPerson(way: Way): Person {
  const spent = { typing: 0, reading: 0, thinking: 0, pressing: 0 };
  // The press with which the act begins is theirs, and the clock starts with it.
  let presses = 1;
  let hand: Way = way;
  const move = (to: Way) => {
    if (hand !== to) spent.pressing += HAND_MS;
    hand = to;
  };
  return {
    way,
    spent: () => ({ ...spent }),
    presses: () => presses,
    think: () => {
      spent.thinking += THINK_MS;
    },
    read: (text) => {
      const words = text.split(/\s+/u).filter((word) => /\p{Letter}/u.test(word));
      spent.reading += words.length * READ_WORD_MS;
    },
    press: (keys) => {
      presses += 1;
      move(way);
      spent.pressing += way === 'mouse' ? POINT_MS + PRESS_MS : keys * KEY_MS;
    },
    type: (text) => {
      move('keyboard');
      spent.typing += text.length * KEY_MS;
    },
  };
}
