import type { Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { FlattenJob } from './flatten-picture.ts';
import flattenWorker from './flatten-worker.ts?worker&url';

export type FlattenAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly message: string };

/** Flattens a picture off the window's thread. The thread ends with its work, and its memory with it. */
export function runFlatten(job: FlattenJob): Promise<Result<Uint8Array<ArrayBuffer>, Fault>> {
  const { promise, resolve } = Promise.withResolvers<Result<Uint8Array<ArrayBuffer>, Fault>>();
  const worker = new Worker(flattenWorker);
  worker.addEventListener('message', ({ data }: MessageEvent<FlattenAnswer>) => {
    resolve(data.ok ? ok(data.bytes) : err({ code: 'picture-unreadable', message: data.message }));
  });
  worker.addEventListener('error', ({ message }) => {
    resolve(err({ code: 'internal', message: `The picture worker failed: ${message}` }));
  });
  worker.postMessage(job);
  return promise.finally(() => worker.terminate());
}
