import type { AppEvent, CallInput, CallName, Reply } from '#shared/contract.ts';

/** `lost` while the program does not answer; the bridge keeps trying by itself. */
export type Link = 'up' | 'lost';

/** The way to the program. Features cannot tell which transport carries it. */
export interface Bridge {
  /** Never rejects: a program that is gone is the fault `program-stopped`. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Reply<Name>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Told of changes only; a bridge begins `up`. */
  watchLink(listener: (link: Link) => void): () => void;
}

export function programStopped(thrown: unknown): Reply & { readonly ok: false } {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { ok: false, error: { code: 'program-stopped', message } };
}
