import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput } from '#shared/contract.ts';
import type { Fault, FieldProblems } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';

export interface DeliveryState {
  /** The ticket something is being asked for. */
  readonly busyKey: string | null;
  /** What was refused, and for which ticket. */
  readonly refusal: { readonly key: string; readonly fault: Fault } | null;
  /** The ticket whose edit would take the place of other words in the form. */
  readonly inTheWayOf: string | null;
}

export interface DeliveryStore extends StoreApi<DeliveryState> {
  tryNow(key: string): Promise<void>;
  withdraw(key: string): Promise<void>;
  restore(key: string): Promise<void>;
  /** Brings the ticket into the form; what the form holds goes only when `replaceDraft`. */
  edit(key: string, replaceDraft?: boolean): Promise<void>;
  exportPage(key: string): Promise<void>;
  /** What a phone can carry out; null when that could not be asked. */
  phoneCode(key: string): Promise<CallOutput<'tickets.phone-code'> | null>;
}

export interface DeliveryStoreOptions {
  readonly bridge: Bridge;
  /** The words being typed are with the program. */
  readonly flushDraft: () => Promise<void>;
  /** The form now holds the ticket; `fields` are what the central asked to mend, in its words. */
  readonly onEdit: (fields: FieldProblems) => void;
  /** Gives the person a file. */
  readonly save: (file: { readonly name: string; readonly content: Blob }) => void;
}

const CALM = { busyKey: null, refusal: null, inTheWayOf: null } as const;

/** What the agent can do about a ticket that has not arrived. */
export function createDeliveryStore(options: DeliveryStoreOptions): DeliveryStore {
  const { bridge, flushDraft, onEdit, save } = options;
  const store = createStore<DeliveryState>(() => CALM);

  async function ask<Value>(
    key: string,
    work: () => Promise<Result<Value, Fault>>,
  ): Promise<Value | undefined> {
    store.setState({ ...CALM, busyKey: key });
    const reply = await work();
    if (reply.ok) store.setState(CALM);
    else if (reply.error.code === 'draft-in-the-way') {
      store.setState({ ...CALM, inTheWayOf: key });
    } else store.setState({ ...CALM, refusal: { key, fault: reply.error } });
    return reply.ok ? reply.value : undefined;
  }

  return Object.assign(store, {
    tryNow: async (key: string) => {
      await ask(key, () => bridge.call('tickets.retry', { key }));
    },
    withdraw: async (key: string) => {
      await ask(key, () => bridge.call('tickets.withdraw', { key }));
    },
    restore: async (key: string) => {
      await ask(key, () => bridge.call('tickets.restore', { key }));
    },

    edit: async (key: string, replaceDraft = false) => {
      // The program judges the form by what it has been told of it.
      await flushDraft();
      const edit = await ask(key, () => bridge.call('tickets.edit', { key, replaceDraft }));
      if (edit !== undefined) onEdit(edit.fields);
    },

    phoneCode: async (key: string) => {
      const reply = await bridge.call('tickets.phone-code', { key });
      return reply.ok ? reply.value : null;
    },

    exportPage: async (key: string) => {
      const file = await ask(key, () => bridge.call('tickets.export', { key }));
      if (file === undefined) return;
      const content = new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
      save({ name: file.name, content });
    },
  });
}
