import { HelpDeskError } from './help-desk-error.ts';

/** False where a help desk refuses this one thing, which is no reason to stop at: it never will. */
export async function wasTaken(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (thrown) {
    if (thrown instanceof HelpDeskError && thrown.code === 'refused') return false;
    throw thrown;
  }
}
