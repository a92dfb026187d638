import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serveOperations } from '#central/operations/serve-operations.ts';

async function served(check: () => Promise<void> = async () => undefined) {
  const operations = await serveOperations({
    ...{ host: '127.0.0.1', port: 0, store: { check } },
    metrics: { read: async () => 'one 1\n', contentType: 'text/plain; version=0.0.4' },
  });
  onTestFinished(() => operations.stop());
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`${operations.url}${path}`, init);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  return { operations, ask };
}

test('Prometheus reads the figures in its own format', async () => {
  const { ask } = await served();
  const { status, text, headers } = await ask('/metrics');
  expect([status, text]).toEqual([200, 'one 1\n']);
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4');
});

test('it is ready while the store answers, alive whether it does or not', async () => {
  let isThere = true;
  const { ask } = await served(async () => {
    if (!isThere) throw new Error('away');
  });
  expect(await ask('/health/ready')).toMatchObject({ status: 200, text: 'ready\n' });
  isThere = false;
  expect(await ask('/health/ready')).toMatchObject({
    status: 503,
    text: 'the store does not answer\n',
  });
  expect(await ask('/health/live')).toMatchObject({ status: 200 });
});

test('a store that never answers does not keep a balancer waiting', async () => {
  const { ask } = await served(() => new Promise(() => undefined));
  expect(await ask('/health/ready')).toMatchObject({ status: 503 });
});

test('once it is to stop it is not ready, and still alive', async () => {
  const { operations, ask } = await served();
  operations.beginStop();
  expect(await ask('/health/ready')).toMatchObject({ status: 503, text: 'stopping\n' });
  expect(await ask('/health/live')).toMatchObject({ status: 200 });
});

test('every other address and act is refused', async () => {
  const { ask } = await served();
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/v1/health')).status).toBe(404);
  expect((await ask('/__proto__')).status).toBe(404);
  expect((await ask('/metrics', { method: 'POST' })).status).toBe(405);
  expect((await ask('/metrics', { method: 'HEAD' })).text).toBe('');
});

test('a request that is no HTTP costs nothing but its line', async () => {
  const { operations, ask } = await served();
  const { hostname, port } = new URL(operations.url);
  const line = connect(Number(port), hostname);
  line.end('\u0000\u0001 rubbish\r\n\r\n');
  await new Promise((resolve) => line.on('close', resolve).resume());
  expect((await ask('/health/live')).status).toBe(200);
});
