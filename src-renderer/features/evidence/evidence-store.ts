import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput, CallName, Evidence, EvidencePicture, Reply } from '#shared/contract.ts';
import type { Fault } from '#shared/errors.ts';
import { MAX_PICTURE_BYTES } from '#shared/picture-limits.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { ProgramStore } from '#renderer/bridge/program-store.ts';
import { createScreenWithholder } from './withhold-screens.ts';

export type AddedBy = 'pasted' | 'dropped' | 'file';

export interface EvidenceState {
  /** Number of things being asked of the program. */
  readonly busy: number;
  /** Why the last picture or capture was refused. */
  readonly fault: Fault | null;
}

export interface EvidenceStore extends StoreApi<EvidenceState> {
  add(files: readonly File[], source: AddedBy): Promise<void>;
  /** The bytes of a picture, as the program holds them. */
  read(id: string): Promise<Reply<'evidence.picture'>>;
  /** Puts what the agent made of a picture in its place. Answers the SHA-256 it is now known by. */
  replace(id: string, bytes: Uint8Array): Promise<Result<string, Fault>>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  capture(delaySeconds: number): Promise<void>;
  cancelCountdown(): Promise<void>;
  /** Takes the screens into the ticket, or out of it, all together. */
  includeScreens(included: boolean): Promise<void>;
  /** Resolves once no change is on its way. */
  settled(): Promise<void>;
}

export interface EvidenceStoreOptions {
  readonly bridge: Bridge;
  readonly program: ProgramStore;
  /** Whether the category in hand wants screens; undefined while none is picked. */
  readonly wantsScreens: () => boolean | undefined;
  /** Calls back whenever the category in hand may have changed. */
  readonly watchCategory: (listener: () => void) => unknown;
}

export function createEvidenceStore(options: EvidenceStoreOptions): EvidenceStore {
  const { bridge, program, wantsScreens, watchCategory } = options;
  const store = createStore<EvidenceState>(() => ({ busy: 0, fault: null }));
  let queue: Promise<void> = Promise.resolve();

  /** One change at a time, in the order asked: what is shown and what is sent stay the same. */
  const enqueue = <Value>(work: () => Promise<Value>): Promise<Value> => {
    store.setState(({ busy }) => ({ busy: busy + 1, fault: null }));
    const done = queue.then(work).finally(() => store.setState(({ busy }) => ({ busy: busy - 1 })));
    queue = done.then(() => undefined);
    return done;
  };

  const ask = async <Name extends CallName>(name: Name, input: CallInput<Name>) => {
    const reply = await bridge.call(name, input);
    // A picture that has left with its act is no news: the strip is about to show the same.
    if (!reply.ok && reply.error.code !== 'not-found') store.setState({ fault: reply.error });
  };

  const setRemoved = (ids: readonly string[], removed: boolean) =>
    enqueue(async () => {
      for (const id of ids) await ask(removed ? 'evidence.remove' : 'evidence.restore', { id });
    });

  const withholder = createScreenWithholder({
    evidence: () => program.getState().snapshot?.evidence ?? null,
    wantsScreens,
    setRemoved,
  });
  program.subscribe(withholder.review);
  program.subscribe(({ snapshot }, before) => {
    // What was refused in an act has gone with it, and so perhaps has the person.
    if (snapshot?.evidence.actId !== before.snapshot?.evidence.actId) {
      store.setState({ fault: null });
    }
  });
  watchCategory(withholder.review);

  return Object.assign(store, {
    add: (files: readonly File[], source: AddedBy) =>
      enqueue(async () => {
        for (const file of files) {
          const problem = tooLarge(file);
          if (problem !== null) store.setState({ fault: problem });
          else await ask('evidence.add', await read(file, source));
        }
      }),
    read: (id: string) => bridge.call('evidence.picture', { id }),
    replace: (id: string, bytes: Uint8Array) => enqueue(() => replacePicture(bridge, id, bytes)),
    remove: (id: string) => setRemoved([id], true),
    restore: (id: string) => setRemoved([id], false),
    capture: (delaySeconds: number) => enqueue(() => ask('evidence.capture', { delaySeconds })),
    cancelCountdown: () => enqueue(() => ask('evidence.cancel', null)),
    includeScreens: withholder.include,
    settled: () => queue,
  });
}

async function replacePicture(
  bridge: Bridge,
  id: string,
  bytes: Uint8Array,
): Promise<Result<string, Fault>> {
  const reply = await bridge.call('evidence.replace', { id, bytes });
  if (!reply.ok) return reply;
  return ok(reply.value.pictures.find((picture) => picture.id === id)?.sha256 ?? '');
}

export function screensOf(evidence: Evidence): readonly EvidencePicture[] {
  return evidence.pictures.filter(({ source }) => source === 'screen');
}

/** The program says the same; saying it here spares the journey of a film or a scan. */
function tooLarge({ name, size }: File): Fault | null {
  if (size <= MAX_PICTURE_BYTES) return null;
  return {
    code: 'picture-too-large',
    message: `${size} bytes`,
    details: { name, bytes: size, limitBytes: MAX_PICTURE_BYTES },
  };
}

async function read(file: File, source: AddedBy) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name.slice(-200), bytes, source };
}
