import { flattenPicture, type FlattenJob } from './flatten-picture.ts';
import type { FlattenAnswer } from './run-flatten.ts';

/** Runs on a thread of its own: reading, drawing and writing a picture takes some hundred milliseconds. */
addEventListener('message', ({ data }: MessageEvent<FlattenJob>) => {
  void flatten(data).then((answer) => {
    postMessage(answer, answer.ok ? { transfer: [answer.bytes.buffer] } : {});
  });
});

async function flatten(job: FlattenJob): Promise<FlattenAnswer> {
  try {
    const flat = await flattenPicture(job);
    return { ok: true, bytes: new Uint8Array(await flat.arrayBuffer()) };
  } catch (thrown) {
    return { ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
