import { isDeepStrictEqual } from 'node:util';
import { NOTHING_SAID } from '#shared/nothing-said.ts';
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
  /** The words stand; who they come from does not. */
  readonly onFollowed: (draft: Draft) => void;
  /** Whether this ticket is still held by the form. */
  readonly isHeld: (key: string) => boolean;
  /** The form lets go of the ticket it held. */
  readonly onReleased: (key: string) => void;
}

export type Drafts = ReturnType<typeof createDrafts>;

/** The one draft of this poste: what is typed survives the window and the program. */
export function createDrafts(options: DraftsOptions) {
  const { store, settings, posteName, clock, onReset, isHeld, onReleased } = options;
  let current = store.read() ?? blank();

  /** Who and where are remembered; the poste's name is known without asking. */
  function blank(requester = settings().requester): Draft {
    return { ...NOTHING_SAID, requester: { ...requester, poste: requester.poste || posteName } };
  }

  function reset(): Draft {
    current = blank();
    onReset(current);
    return current;
  }

  const isEditing = () => current.editing !== null && isHeld(current.editing);

  function release(): void {
    if (current.editing !== null && isEditing()) onReleased(current.editing);
  }

  return {
    current: (): Draft => current,
    /** Whether Send will replace a ticket that waits. */
    isEditing,

    /** A waiting ticket comes into the form; what the form held before is let go. */
    load(draft: Draft): void {
      release();
      current = draft;
      store.write(draft, clock.now());
      onReset(draft);
    },

    /**
     * Memory first: even on a full disk, the words stay in the window. Words that are not the held
     * ticket's were typed while it was being brought: it goes on its way as it was.
     */
    update(draft: Draft): void {
      if (draft.editing !== current.editing) release();
      current = draft;
      store.write(draft, clock.now());
    },

    /**
     * The settings name somebody else than `before`: so does the form, unless the name in it was typed there,
     * or is that of a waiting ticket.
     */
    follow(before: Settings['requester']): void {
      const { requester } = blank();
      const isFollowing = isDeepStrictEqual(current.requester, blank(before).requester);
      if (!isFollowing || isEditing() || isDeepStrictEqual(current.requester, requester)) return;
      current = { ...current, requester };
      options.onFollowed(current);
      // Nothing on disk: nothing was written, or it has just left with its ticket.
      if (store.read() !== undefined) store.write(current, clock.now());
    },

    discard(): Draft {
      release();
      store.clear();
      return reset();
    },

    /** After Send, whose transaction has already forgotten the stored draft. A ticket that was held and not sent goes on as it was. */
    begin(): void {
      release();
      reset();
    },
  };
}
