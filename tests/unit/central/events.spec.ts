import { expect, test, vi } from 'vitest';
import { createEventStreams } from '#central/events/event-streams.ts';
import { Health, Problem, Receipt } from '#shared/central-api.ts';
import { createTestCentral, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

const decoder = new TextDecoder();

/** Whoever has a token that postes share. */
const sharing = (tokenHash: string) => ({ tokenHash, poste: null });

/** Reads what has been said so far, piece by piece. */
function listen(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  return {
    next: async () => decoder.decode((await reader.read()).value),
    leave: () => reader.cancel(),
  };
}

test('who listens hears that a ticket has changed, and nothing of what it says', async () => {
  const central = await createTestCentral();
  const made = await central.ask('/v1/tickets', ticketRequest(ticketContent()));
  const { reference } = Receipt.parse(await made.json());
  const answer = await central.ask('/v1/events');
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const { next } = listen(answer.body!);
  expect(await next()).toBe(': listening\n\n');
  await central.ask(`/v1/tickets/${reference}/status?email=marie.durand@exemple.fr`, {
    method: 'POST',
    body: JSON.stringify({ to: 'resolved', reason: 'Câble changé' }),
  });
  expect(await next()).toBe(`event: ticket\ndata: {"reference":"${reference}"}\n\n`);
});

test('nobody listens without a token', async () => {
  const central = await createTestCentral();
  expect((await central.fetch('/v1/events')).status).toBe(401);
});

test('so many listeners and no more; who leaves makes room', async () => {
  const central = await createTestCentral({ mostEventStreams: 1 });
  const offers = async () => Health.parse(await (await central.fetch('/v1/health')).json()).events;
  expect(await offers()).toBe(true);
  const first = listen((await central.ask('/v1/events')).body!);
  expect(await offers()).toBe(false);
  const second = await central.ask('/v1/events');
  expect(second.status).toBe(429);
  expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(60);
  await first.leave();
  expect(await offers()).toBe(true);
});

test('a central that offers none says so', async () => {
  const central = await createTestCentral({ mostEventStreams: 0 });
  expect(Health.parse(await (await central.fetch('/v1/health')).json()).events).toBe(false);
  const answer = await central.ask('/v1/events');
  expect(Problem.parse(await answer.json()).code).toBe('unknown-call');
});

test('one token may hold its share and no more', () => {
  const streams = createEventStreams({ most: 5, mostPerToken: 2 });
  streams.open(sharing('one'));
  streams.open(sharing('one'));
  expect(() => streams.open(sharing('one'))).toThrow(/Enough/u);
  expect(() => streams.open(sharing('two'))).not.toThrow();
  streams.closeAll();
});

test('silence is broken often enough for a proxy, and one that does not read is cut', async () => {
  vi.useFakeTimers();
  try {
    const streams = createEventStreams({ most: 5 });
    const { next } = listen(streams.open(sharing('one')));
    expect(await next()).toBe(': listening\n\n');
    vi.advanceTimersByTime(25_000);
    expect(await next()).toBe(': still here\n\n');
    streams.open(sharing('deaf'));
    for (let at = 0; at < 300; at += 1) streams.tell('K7M-2PX-94D');
    streams.closeAll();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
