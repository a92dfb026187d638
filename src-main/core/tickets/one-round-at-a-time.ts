export interface Rounds {
  /** Asks for a round. While one runs, any number of callers together ask for one more. */
  ask(): void;
  /** Resolves when nothing runs. */
  rest(): Promise<void>;
}

/** Work that many may ask for and that must never run twice at once. `onRest` follows the last round. */
export function createRounds(round: () => Promise<void>, onRest: () => void): Rounds {
  let running: Promise<void> | undefined;
  let asked = false;

  async function run(): Promise<void> {
    while (asked) {
      asked = false;
      await round();
    }
  }

  return {
    ask: () => {
      asked = true;
      running ??= run().finally(() => {
        running = undefined;
        onRest();
      });
    },
    rest: async () => running,
  };
}
