import { networkFault } from './door-faults.ts';
import { HelpDeskError } from './help-desk-error.ts';

/** The body whole, or not at all when it is larger than `most`. */
export async function readWithin(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > most) break;
      chunks.push(chunk);
    }
  } catch (thrown) {
    throw networkFault(thrown);
  }
  if (bytes > most) throw new HelpDeskError('not-understood', `The answer is over ${most} bytes`);
  return Buffer.concat(chunks);
}
