import screenshot from 'screenshot-desktop';
import type { FallbackAnswer } from './fallback-answer.ts';

/** A program of its own: see `ports/capture-fallback.ts`, which starts and ends it. */
const answer = await read();
process.parentPort.postMessage(answer);

async function read(): Promise<FallbackAnswer> {
  try {
    const pictures = await screenshot.all();
    return { ok: true, pictures: pictures.map((picture) => new Uint8Array(picture)) };
  } catch (thrown) {
    return { ok: false, message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
