/** A blur this soon after showing is the window manager's, not the agent's. */
const AFTER_SHOW_MS = 350;
/** The click on the icon that blurred the window arrives this late at most. */
const SAME_CLICK_MS = 250;
/** A hidden window is still on the screen for as long as this: hiding is animated. */
const GONE_AFTER_MS = 200;

export type PopoverBehaviour = ReturnType<typeof createPopoverBehaviour>;

/** When the window hides by itself and what a click on the icon means; knows times, not windows. */
export function createPopoverBehaviour(now: () => number) {
  let shownAt = -Infinity;
  let hiddenAt = -Infinity;
  let blurHiddenAt = -Infinity;
  let hasHadFocus = false;
  let holds = 0;

  return {
    shown(): void {
      shownAt = now();
      hasHadFocus = false;
    },
    focused(): void {
      hasHadFocus = true;
    },
    hidden(): void {
      hiddenAt = now();
    },

    /** What to do when the focus leaves; `refocus` when it never had time to arrive. */
    onBlur(): 'hide' | 'refocus' | 'stay' {
      if (holds > 0) return 'stay';
      if (now() - shownAt < AFTER_SHOW_MS) return 'refocus';
      if (!hasHadFocus) return 'stay';
      blurHiddenAt = now();
      return 'hide';
    },

    /** A click whose own blur has just hidden the window must not open it again. */
    onTrayClick(isVisible: boolean): 'open' | 'hide' | 'ignore' {
      if (isVisible) return 'hide';
      return now() - blurHiddenAt < SAME_CLICK_MS ? 'ignore' : 'open';
    },

    /** Milliseconds until a window that was hidden is out of every picture. */
    settleMs: (): number => Math.max(0, hiddenAt + GONE_AFTER_MS - now()),

    /** While a dialog, the developer tools or a capture has the focus; call the answer to release. */
    hold(): () => void {
      holds += 1;
      let released = false;
      return () => {
        if (!released) holds -= 1;
        released = true;
      };
    },
  };
}
