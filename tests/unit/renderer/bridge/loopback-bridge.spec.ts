import { expect, test } from 'vitest';
import type { EventChannel } from '#renderer/bridge/event-stream.ts';
import { createLoopbackBridge } from '#renderer/bridge/loopback-bridge.ts';
import { encodeWire } from '#shared/wire.ts';
import { createManualTimers } from '#tests/support/manual-timers.ts';

function start(answer: () => Promise<Response> = () => Promise.resolve(new Response('{}'))) {
  const timers = createManualTimers();
  const channels: (EventChannel & { closed: boolean })[] = [];
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const links: string[] = [];
  const bridge = createLoopbackBridge({
    after: timers.after,
    fetch: (url, init) => {
      requests.push({ url: url as string, init });
      return answer();
    },
    openEvents: () => {
      const channel = {
        onopen: null,
        onmessage: null,
        onerror: null,
        closed: false,
        close: () => {
          channel.closed = true;
        },
      };
      channels.push(channel);
      return channel;
    },
  });
  bridge.watchLink((link) => links.push(link));
  return { bridge, timers, channels, requests, links };
}

test('a call is posted in the wire form, bytes and all, with our header', async () => {
  const picture = { mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3) };
  const { bridge, requests } = start(() =>
    Promise.resolve(new Response(encodeWire({ ok: true, value: picture }))),
  );
  expect(await bridge.call('evidence.picture', { id: 'one' })).toEqual({
    ok: true,
    value: picture,
  });
  expect(requests[0]).toMatchObject({
    url: '/call/evidence.picture',
    init: { method: 'POST', body: '{"id":"one"}', headers: { 'x-sos-poste': '1' } },
  });
});

test('only the draft may outlive the page', async () => {
  const { bridge, requests } = start();
  await bridge.call('evidence.cancel', null);
  await bridge.call('draft.update', {
    description: '',
    categoryId: null,
    subject: null,
    answers: {},
    requester: { name: '', email: '', poste: '', phone: '' },
    withReport: null,
  });
  expect(requests.map(({ init }) => init?.keepalive)).toEqual([false, true]);
});

test('a program that is gone, or answers something else, is a fault and not an exception', async () => {
  const gone = start(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await gone.bridge.call('app.snapshot', null)).toMatchObject({
    ok: false,
    error: { code: 'program-stopped', message: 'Failed to fetch' },
  });
  const strange = start(() => Promise.resolve(new Response('<html>')));
  expect(await strange.bridge.call('app.snapshot', null)).toMatchObject({ ok: false });
});

test('a cut event stream is opened again, later and later, and said once', () => {
  const { timers, channels, links } = start();
  channels[0]!.onopen?.();
  channels[0]!.onerror?.();
  expect(channels[0]!.closed).toBe(true);
  timers.pass(500);
  channels[1]!.onerror?.();
  timers.pass(500);
  expect(channels).toHaveLength(2);
  timers.pass(500);
  channels[2]!.onopen?.();
  expect(links).toEqual(['lost', 'up']);
});

test('the wait between two attempts stops growing at eight seconds', () => {
  const { timers, channels } = start();
  for (let attempt = 0; attempt < 8; attempt += 1) {
    channels.at(-1)!.onerror?.();
    timers.pass(8_000);
  }
  expect(channels).toHaveLength(9);
});

test('events reach their listeners until they unsubscribe', () => {
  const { bridge, channels } = start();
  const names: string[] = [];
  const stop = bridge.subscribe(({ name }) => names.push(name));
  const shown = { name: 'shown', revision: 1, value: { actId: 'a' } };
  channels[0]!.onmessage?.({ data: JSON.stringify(shown) });
  stop();
  channels[0]!.onmessage?.({ data: JSON.stringify(shown) });
  expect(names).toEqual(['shown']);
});
