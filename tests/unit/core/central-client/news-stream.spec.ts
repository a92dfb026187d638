import { expect, test } from 'vitest';
import { readEvents } from '#core/central-client/event-lines.ts';
import { createNewsStream } from '#core/central-client/news-stream.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A central whose lines the test holds in hand. */
function createBench(answer?: () => Response) {
  const clock = createFakeClock();
  const heard: string[] = [];
  const noticed: number[] = [];
  const lines: ReadableStreamDefaultController<Uint8Array>[] = [];
  const asked: { readonly atMs: number; readonly token: string | null }[] = [];
  const startedAt = clock.now();
  const stream = createNewsStream({
    address: () => ({ url: 'http://central.test', token: 'secret' }),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push({
        atMs: clock.now() - startedAt,
        token: request.headers.get('authorization'),
      });
      if (answer !== undefined) return answer();
      const body = new ReadableStream<Uint8Array>({
        start: (line) => {
          lines.push(line);
          init?.signal?.addEventListener('abort', () => line.error(new Error('aborted')));
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    },
    clock,
    random: () => 0.5,
    log: createKeptLog(),
    onHint: (reference) => heard.push(reference),
    onNotices: () => noticed.push(clock.now()),
  });
  const say = async (text: string) => {
    lines.at(-1)?.enqueue(encode(text));
    await settle();
  };
  return { clock, heard, noticed, lines, asked, stream, say };
}

test('listens once it is offered, a moment later, and tells which ticket has changed', async () => {
  const { clock, heard, asked, stream, say } = createBench();
  stream.offer(true);
  stream.offer(true);
  expect(asked).toEqual([]);
  await clock.advance(15_000);
  expect(asked).toEqual([{ atMs: 15_000, token: 'Bearer secret' }]);
  await say(': listening\n\nevent: ticket\ndata: {"refer');
  await say('ence":"K7M-2PX-94D"}\n\n: still here\n\ndata: nonsense\n\ndata: {}\n\n');
  expect(heard).toEqual(['K7M-2PX-94D']);
  stream.stop();
});

test('tells that the notices have changed, or may have before the line was open', async () => {
  const { clock, heard, noticed, stream, say } = createBench();
  stream.offer(true);
  await clock.advance(15_000);
  await say(': listening\n\n: still here\n\n');
  expect(noticed).toHaveLength(1);
  await say('event: notice\ndata: {"notices":true}\n\n');
  expect(noticed).toHaveLength(2);
  expect(heard).toEqual([]);
  stream.stop();
});

test('a central that offers none is not asked', async () => {
  const { clock, asked, stream } = createBench();
  stream.offer(false);
  await clock.advance(3_600_000);
  expect(asked).toEqual([]);
});

test('a line that ends is taken up again, later each time while nothing is heard', async () => {
  const { clock, asked, stream } = createBench(() => new Response('no', { status: 503 }));
  stream.offer(true);
  await clock.advance(3_600_000);
  const gaps = asked.slice(1).map(({ atMs }, at) => atMs - asked[at]!.atMs);
  expect(gaps.slice(0, 4)).toEqual([22_500, 45_000, 90_000, 180_000]);
  expect(Math.max(...gaps)).toBe(450_000);
  stream.stop();
});

test('a line on which nothing comes any more is dead, whatever TCP believes', async () => {
  const { clock, asked, stream, say } = createBench();
  stream.offer(true);
  await clock.advance(15_000);
  await clock.advance(80_000);
  await say(': still here\n\n');
  await clock.advance(80_000);
  expect(asked).toHaveLength(1);
  await clock.advance(40_000);
  expect(asked).toHaveLength(2);
  stream.stop();
});

test('a central that is full does not send those away who listen', async () => {
  const { clock, lines, asked, stream, say } = createBench();
  stream.offer(true);
  await clock.advance(15_000);
  stream.offer(false);
  await say(': still here\n\n');
  lines[0]!.close();
  await settle();
  await clock.advance(60_000);
  expect(asked.length).toBeGreaterThan(1);
  stream.stop();
});

test('after a stop nothing is asked any more', async () => {
  const { clock, asked, stream } = createBench();
  stream.offer(true);
  await clock.advance(15_000);
  stream.stop();
  await clock.advance(3_600_000);
  expect(asked).toHaveLength(1);
});

test('a page that is no stream of events is let go', async () => {
  const page = () => new Response('<h1>WiFi</h1>', { headers: { 'content-type': 'text/html' } });
  const { clock, heard, stream } = createBench(page);
  stream.offer(true);
  await clock.advance(15_000);
  expect(heard).toEqual([]);
  stream.stop();
});

test('an event without end is refused rather than remembered', async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (line) => line.enqueue(encode('data: '.repeat(2000))),
  });
  const readAll = async () => {
    for await (const data of readEvents(body)) expect(data).toBe('');
  };
  await expect(readAll()).rejects.toThrow(/without end/u);
});
