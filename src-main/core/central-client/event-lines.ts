/** An event longer than this is none of ours. */
const LONGEST_EVENT = 10_000;

/**
 * The data of each server-sent event as it comes; empty for a comment, which is a sign of life.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 * @throws Error for an event without end
 */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let waiting = '';
  for await (const chunk of body) {
    waiting += decoder.decode(chunk, { stream: true });
    const blocks = waiting.split(/\r?\n\r?\n/u);
    waiting = blocks.pop() ?? '';
    if (waiting.length > LONGEST_EVENT) throw new Error('An event without end');
    yield* blocks.map(dataOf);
  }
}

function dataOf(block: string): string {
  const lines = block.split(/\r?\n/u).filter((line) => line.startsWith('data:'));
  return lines.map((line) => line.slice('data:'.length).trimStart()).join('\n');
}
