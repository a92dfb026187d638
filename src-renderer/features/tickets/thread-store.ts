import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';

export interface ThreadState {
  readonly openKey: string | null;
  /** The open ticket; null until it has been read. */
  readonly ticket: TicketDetail | null;
  readonly fault: Fault | null;
  readonly busy: boolean;
  /** Replies being written, by ticket: leaving a ticket does not lose its reply. */
  readonly replies: Readonly<Record<string, string>>;
  /** Why the last reply or change of status did not leave. */
  readonly replyFault: Fault | null;
}

export interface ThreadStore extends StoreApi<ThreadState> {
  open(key: string): Promise<void>;
  close(): void;
  write(text: string): void;
  reply(): Promise<void>;
  /** Answers whether support accepted the change. */
  changeStatus(to: 'resolved' | 'reopened', reason: string): Promise<boolean>;
}

export interface ThreadStoreOptions {
  readonly bridge: Bridge;
  readonly createKey: () => string;
}

const CLOSED = { openKey: null, ticket: null, fault: null, replyFault: null } as const;

export function createThreadStore({ bridge, createKey }: ThreadStoreOptions): ThreadStore {
  const store = createStore<ThreadState>(() => ({ ...CLOSED, busy: false, replies: {} }));
  const set = store.setState;

  const read = async (key: string) => {
    const reply = await bridge.call('tickets.get', { key });
    if (store.getState().openKey !== key) return;
    set(reply.ok ? { ticket: reply.value, fault: null } : { fault: reply.error });
    if (reply.ok && reply.value.unread) await bridge.call('tickets.mark-read', { key });
  };

  bridge.subscribe((event) => {
    const { openKey } = store.getState();
    if (event.name === 'ticket' && event.value.key === openKey) void read(openKey);
  });

  return Object.assign(store, {
    async open(key: string) {
      set({ ...CLOSED, openKey: key });
      await read(key);
    },
    close: () => set(CLOSED),

    ...createAnswers({ bridge, createKey, store }),
  });
}

interface AnswersOptions extends ThreadStoreOptions {
  readonly store: StoreApi<ThreadState>;
}

/** What the agent says back to support. */
function createAnswers({ bridge, createKey, store }: AnswersOptions) {
  const set = store.setState;
  /** A reply tried again keeps its key, so that it is said once. */
  const replyKeys = new Map<string, string>();

  const change = async (work: () => Promise<Result<TicketDetail, Fault>>): Promise<boolean> => {
    set({ busy: true, replyFault: null });
    const reply = await work();
    set({ busy: false, ...(reply.ok ? {} : { replyFault: reply.error }) });
    if (reply.ok && store.getState().openKey === reply.value.key) set({ ticket: reply.value });
    return reply.ok;
  };

  return {
    write(text: string) {
      const { openKey, replies } = store.getState();
      if (openKey === null) return;
      replyKeys.delete(openKey);
      set({ replies: { ...replies, [openKey]: text }, replyFault: null });
    },

    async reply() {
      const { openKey: key, replies, busy } = store.getState();
      const text = key === null ? undefined : replies[key]?.trim();
      if (key === null || text === undefined || text === '' || busy) return;
      const replyKey = replyKeys.get(key) ?? createKey();
      replyKeys.set(key, replyKey);
      const sent = await change(() => bridge.call('tickets.reply', { key, replyKey, text }));
      if (!sent) return;
      replyKeys.delete(key);
      set((state) => ({ replies: { ...state.replies, [key]: '' } }));
    },

    async changeStatus(to: 'resolved' | 'reopened', reason: string) {
      const { openKey: key } = store.getState();
      if (key === null) return false;
      return change(() => bridge.call('tickets.change-status', { key, to, reason }));
    },
  };
}
