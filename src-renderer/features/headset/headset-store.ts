import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { HeadsetCheck } from '#shared/headset-check.ts';
import type { Fault } from '#shared/errors.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { isMutedBySystem } from './analysis/muted-by-system.ts';
import type { CheckProgress, CheckResult, CheckWorld } from './check/run-check.ts';
import { createMicrophoneDoor, type MicrophoneDoor } from './check/microphone-door.ts';
import { runCheck } from './check/run-check.ts';

export type HeadsetState =
  | { readonly phase: 'offered'; readonly stopped: boolean }
  /** Another program listens, a call perhaps: the person is asked once more. */
  | { readonly phase: 'in-use' }
  | { readonly phase: 'listening'; readonly progress: CheckProgress }
  | { readonly phase: 'done'; readonly result: CheckResult; readonly fault: Fault | null };

export interface HeadsetStore extends StoreApi<HeadsetState> {
  /** Only ever called by a press of the agent, who has been asked whether they are in a call. */
  start(): Promise<void>;
  /** The same, although another program listens. */
  startAnyway(): Promise<void>;
  stop(): void;
  /** Takes the result out of the report again. */
  forget(): Promise<void>;
}

export interface HeadsetStoreOptions {
  readonly bridge: Bridge;
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly report: () => MachineReport | undefined;
  readonly door?: MicrophoneDoor;
}

const SILENT = { done: 0, levelDbfs: -120 };

export function createHeadsetStore(options: HeadsetStoreOptions): HeadsetStore {
  const { bridge, after, report, door = createMicrophoneDoor() } = options;
  const store = createStore<HeadsetState>(() => ({ phase: 'offered', stopped: false }));
  let stopping = new AbortController();
  let isAsking = false;

  const mutedBySystem = () => isMutedBySystem(report());
  const world = { ...leaveToListen(bridge), door, after, mutedBySystem };

  const keep = async (check: HeadsetCheck | null): Promise<Fault | null> => {
    const reply = await bridge.call('report.headset', check);
    return reply.ok ? null : reply.error;
  };

  const listen = async (): Promise<void> => {
    if (store.getState().phase === 'listening') return;
    stopping = new AbortController();
    const { signal } = stopping;
    store.setState({ phase: 'listening', progress: SILENT }, true);
    const result = await runCheck(world, signal, (progress) =>
      store.setState({ phase: 'listening', progress }, true),
    );
    if (result === null) {
      store.setState({ phase: 'offered', stopped: true }, true);
      return;
    }
    const fault = await keep(result.check);
    store.setState({ phase: 'done', result, fault }, true);
  };

  return Object.assign(store, {
    start: async () => {
      if (isAsking || store.getState().phase === 'listening') return;
      isAsking = true;
      const inUse = await isMicrophoneInUse(bridge);
      isAsking = false;
      if (inUse) store.setState({ phase: 'in-use' }, true);
      else await listen();
    },
    startAnyway: listen,
    stop: () => stopping.abort(),
    forget: async () => {
      const fault = await keep(null);
      const state = store.getState();
      if (fault === null) store.setState({ phase: 'offered', stopped: false }, true);
      else if (state.phase === 'done') store.setState({ ...state, fault }, true);
    },
  });
}

/** Where nothing can be told, the person's own answer has to do. */
async function isMicrophoneInUse(bridge: Bridge): Promise<boolean> {
  const reply = await bridge.call('headset.in-use', null);
  return reply.ok && reply.value === true;
}

function leaveToListen(bridge: Bridge): Pick<CheckWorld, 'begin' | 'end'> {
  return {
    begin: async () => {
      const reply = await bridge.call('headset.begin', null);
      return reply.ok ? reply.value : 'unknown';
    },
    end: () => void bridge.call('headset.end', null),
  };
}
