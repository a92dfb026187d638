import { HelpDeskError } from './help-desk-error.ts';

/** What can be there or missing, in the order in which it makes sense to ask. */
export const CHECK_PARTS = [
  'credentials',
  /** The queue, project, category or group of the settings. */
  'place',
  /** The right to make a ticket there, and to change it. */
  'create',
  /** The field that holds our token. */
  'token-field',
  /** The right to bring files, and that the machine report is taken. */
  'attach',
  /** That a look for a token finds nothing that does not bear it. */
  'search',
  /** That a search tells what has changed. */
  'changes',
  /** The knowledge base, where the settings ask for it. */
  'articles',
] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** One question to a help desk. */
export interface CheckStep {
  readonly part: CheckPart;
  /** As the settings name it; left out where there is only one. */
  readonly of?: string;
  /**
   * Never writes. False where the program does not tell: then only a ticket does.
   * @throws HelpDeskError with what is missing
   */
  ask(): Promise<boolean>;
}

/** A step that is there when what it asks does not fail. */
export function step(part: CheckPart, act: () => Promise<unknown>, of?: string): CheckStep {
  return {
    part,
    ...(of === undefined ? {} : { of }),
    ask: async () => {
      await act();
      return true;
    },
  };
}

/** What the program tells nobody. */
export function untold(part: CheckPart, of?: string): CheckStep {
  return { part, ...(of === undefined ? {} : { of }), ask: async () => false };
}

/** The first thing that is missing is thrown. */
export async function passSteps(steps: readonly CheckStep[]): Promise<void> {
  for (const { ask } of steps) await ask();
}

export function lacksRight(what: string): HelpDeskError {
  return new HelpDeskError('place-refused', `The account may not ${what}`);
}
