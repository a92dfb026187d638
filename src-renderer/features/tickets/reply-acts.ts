import type { StoreApi } from 'zustand/vanilla';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { ReplyWish } from '#shared/ticket.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { ReplyDraftSaver } from './reply-draft-saver.ts';
import type { ThreadState } from './thread-state.ts';

export interface ReplyActsOptions {
  readonly bridge: Bridge;
  readonly createKey: () => string;
  readonly store: StoreApi<ThreadState>;
  readonly saver: ReplyDraftSaver;
  readonly read: (key: string) => Promise<void>;
}

/** What the agent says back to support. */
export function createReplyActs({ bridge, createKey, store, saver, read }: ReplyActsOptions) {
  const ask = createAsk(store);
  const setWords = (key: string, text: string) =>
    store.setState(({ replies }) => ({ replies: { ...replies, [key]: text } }));
  /** Words tried again keep their key, so that they are said once. */
  let attempt: { readonly said: string; readonly replyKey: string } | null = null;

  function keyFor(said: string): string {
    if (attempt?.said !== said) attempt = { said, replyKey: createKey() };
    return attempt.replyKey;
  }

  return {
    async send(wish: ReplyWish | null): Promise<boolean> {
      const outcome = await ask(async (key) => {
        const text = store.getState().replies[key]?.trim() ?? '';
        const replyKey = keyFor(JSON.stringify([key, text, wish]));
        // No save may arrive after the reply: it would bring its words back.
        await saver.drop();
        const reply = await bridge.call('replies.send', { key, replyKey, text, wish });
        if (!reply.ok) return reply;
        attempt = null;
        setWords(key, '');
        await read(key);
        return reply;
      });
      return outcome?.ok === true;
    },

    async withdraw(replyKey: string): Promise<void> {
      await ask(async (key) => {
        // The words join those in the box, which the program must know of.
        await saver.flush();
        const reply = await bridge.call('replies.withdraw', { key, replyKey });
        if (reply.ok) await read(key);
        if (reply.ok) setWords(key, store.getState().ticket?.replyDraft ?? '');
        return reply;
      });
    },

    async retry(replyKey: string): Promise<void> {
      await ask((key) => bridge.call('replies.retry', { key, replyKey }));
    },

    async capture(): Promise<void> {
      await ask((key) => bridge.call('replies.capture', { key, delaySeconds: 0 }));
    },

    async setRemoved(id: string, removed: boolean): Promise<void> {
      await ask((key) => bridge.call('replies.remove', { key, id, removed }));
    },

    async relaunch(ticketKey: string): Promise<boolean> {
      const outcome = await ask((key) => bridge.call('replies.relaunch', { key }), ticketKey);
      return outcome?.ok === true;
    },
  };
}

/** One thing at a time, of the open ticket unless another is named. */
function createAsk(store: StoreApi<ThreadState>) {
  return async <Value>(
    work: (key: string) => Promise<Result<Value, Fault>>,
    key = store.getState().openKey,
  ): Promise<Result<Value, Fault> | undefined> => {
    if (key === null || store.getState().busy) return undefined;
    store.setState({ busy: true, replyFault: null });
    const reply = await work(key);
    store.setState({ busy: false, ...(reply.ok ? {} : { replyFault: reply.error }) });
    return reply;
  };
}
