import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReplyWish } from '#shared/ticket.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { createReplyActs } from './reply-acts.ts';
import { createReplyDraftSaver } from './reply-draft-saver.ts';
import type { ThreadState } from './thread-state.ts';

export interface ThreadStore extends StoreApi<ThreadState> {
  open(key: string): Promise<void>;
  close(): void;
  write(text: string): void;
  /** Saves the last words now. */
  flush(): Promise<void>;
  /** Queues what the box holds; answers whether it is kept. */
  send(wish: ReplyWish | null): Promise<boolean>;
  /** Brings words and pictures of a reply that waits back into the box. */
  withdraw(replyKey: string): Promise<void>;
  retry(replyKey: string): Promise<void>;
  capture(): Promise<void>;
  setRemoved(id: string, removed: boolean): Promise<void>;
  /** Makes a reply of what stands in the form; answers whether it is kept. */
  relaunch(key: string): Promise<boolean>;
}

export interface ThreadStoreOptions {
  readonly bridge: Bridge;
  readonly createKey: () => string;
  readonly after: (delayMs: number, task: () => void) => () => void;
  /** Whether the open ticket is before somebody's eyes: only then is it read. */
  readonly isSeen: () => boolean;
  /** Tells when that may have changed. */
  readonly watchSeen: (listener: () => void) => void;
}

const CLOSED = {
  openKey: null,
  ticket: null,
  fault: null,
  replyFault: null,
  evidence: null,
} as const;

export function createThreadStore(options: ThreadStoreOptions): ThreadStore {
  const { bridge, createKey, after, isSeen, watchSeen } = options;
  const store = createStore<ThreadState>(() => ({ ...CLOSED, busy: false, replies: {} }));
  const set = store.setState;
  const saver = createReplyDraftSaver({
    save: (key, text) => bridge.call('replies.draft', { key, text }),
    after,
  });

  const read = createReading(options, store);
  const lookAgain = () => {
    const { openKey } = store.getState();
    if (openKey !== null && isSeen()) void read(openKey);
  };
  watchSeen(lookAgain);

  const readEvidence = async (key: string) => {
    const reply = await bridge.call('replies.evidence', { key });
    if (reply.ok && store.getState().openKey === key) set({ evidence: reply.value });
  };

  bridge.subscribe((event) => {
    const { openKey } = store.getState();
    if (event.name === 'ticket' && event.value.key === openKey) void read(openKey);
    if (event.name === 'settings') lookAgain();
    if (event.name === 'reply-evidence' && event.value.key === openKey) {
      set({ evidence: event.value.evidence });
    }
  });

  return Object.assign(store, {
    async open(key: string) {
      void saver.flush();
      set({ ...CLOSED, openKey: key });
      await read(key);
      await readEvidence(key);
    },
    close: () => {
      void saver.flush();
      set(CLOSED);
    },
    write(text: string) {
      const { openKey, replies } = store.getState();
      if (openKey === null) return;
      set({ replies: { ...replies, [openKey]: text }, replyFault: null });
      saver.changed(openKey, text);
    },
    flush: () => saver.flush(),
    ...createReplyActs({ bridge, createKey, store, saver, read }),
  });
}

/**
 * Brings the open ticket as the program has it; what somebody has before their eyes is read. One that is no
 * longer theirs, since another person sits here now, goes from the screen.
 */
function createReading({ bridge, isSeen }: ThreadStoreOptions, store: StoreApi<ThreadState>) {
  const markSeen = async () => {
    const { ticket } = store.getState();
    if (ticket?.unread === true && isSeen()) {
      await bridge.call('tickets.mark-read', { key: ticket.key });
    }
  };
  return async (key: string) => {
    const reply = await bridge.call('tickets.get', { key });
    const { openKey, ticket } = store.getState();
    if (openKey !== key) return;
    if (!reply.ok && reply.error.code === 'not-yours' && ticket !== null) {
      store.setState(CLOSED);
      return;
    }
    store.setState(reply.ok ? { ticket: reply.value, fault: null } : { fault: reply.error });
    if (!reply.ok) return;
    const { replyDraft } = reply.value;
    // What is being typed is ahead of the disk.
    store.setState(({ replies }) =>
      key in replies ? {} : { replies: { ...replies, [key]: replyDraft } },
    );
    await markSeen();
  };
}
