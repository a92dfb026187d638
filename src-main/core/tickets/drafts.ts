import type { Settings } from '#shared/settings.ts';
import type { Draft } from '#shared/ticket.ts';
import type { Clock } from '../ports.ts';
import type { DraftStore } from './draft-store.ts';

export interface DraftsOptions {
  readonly store: DraftStore;
  readonly settings: () => Settings;
  readonly posteName: string;
  readonly clock: Clock;
  readonly onReset: (draft: Draft) => void;
}

export type Drafts = ReturnType<typeof createDrafts>;

/** The one draft of this poste: what is typed survives the window and the program. */
export function createDrafts({ store, settings, posteName, clock, onReset }: DraftsOptions) {
  let current = store.read() ?? blank();

  /** Who and where are remembered; the poste's name is known without asking. */
  function blank(): Draft {
    const { requester } = settings();
    return {
      description: '',
      categoryId: null,
      subject: null,
      answers: {},
      requester: { ...requester, poste: requester.poste || posteName },
      withReport: null,
    };
  }

  function reset(): Draft {
    current = blank();
    onReset(current);
    return current;
  }

  return {
    current: (): Draft => current,

    /** Memory first: even on a full disk, the words stay in the window. */
    update(draft: Draft): void {
      current = draft;
      store.write(draft, clock.now());
    },

    discard(): Draft {
      store.clear();
      return reset();
    },

    /** After Send, whose transaction has already forgotten the stored draft. */
    begin: reset,
  };
}
