import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CentralState } from '#shared/central-state.ts';
import type { Reply } from '#shared/contract.ts';
import type { Fault } from '#shared/errors.ts';
import type { Settings } from '#shared/settings.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';

export interface SettingsState {
  readonly saving: boolean;
  /** Why the last change was not kept. */
  readonly fault: Fault | null;
  readonly connecting: boolean;
  /** What the last check of an address found; null before one. */
  readonly connected: CentralState | null;
  readonly connectFault: Fault | null;
}

export interface SettingsStore extends StoreApi<SettingsState> {
  /** Answers whether the change was kept; the new settings arrive as an event. */
  change(change: Partial<Settings>): Promise<boolean>;
  /** An empty url returns to the embedded central. */
  connect(url: string, token: string): Promise<boolean>;
  /** Makes this poste known at the site's central. */
  enrol(code: string): Promise<boolean>;
}

export function createSettingsStore(bridge: Bridge): SettingsStore {
  const store = createStore<SettingsState>(() => ({
    saving: false,
    fault: null,
    connecting: false,
    connected: null,
    connectFault: null,
  }));

  const turnTo = async (ask: () => Promise<Reply<'settings.connect' | 'settings.enrol'>>) => {
    store.setState({ connecting: true, connected: null, connectFault: null });
    const reply = await ask();
    const outcome = reply.ok ? { connected: reply.value } : { connectFault: reply.error };
    store.setState({ connecting: false, ...outcome });
    return reply.ok;
  };

  return Object.assign(store, {
    async change(change: Partial<Settings>) {
      store.setState({ saving: true, fault: null });
      const reply = await bridge.call('settings.update', change);
      store.setState({ saving: false, fault: reply.ok ? null : reply.error });
      return reply.ok;
    },

    connect: (url: string, token: string) =>
      turnTo(() => bridge.call('settings.connect', { url: url.trim(), token: token.trim() })),

    enrol: (code: string) => turnTo(() => bridge.call('settings.enrol', { code })),
  });
}
