import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { nodeFetch } from '#hosts/loopback/ports/node-fetch.ts';
import { sendJson, startScriptedServer } from '#tests/support/scripted-server.ts';

test('asks with the headers given, and answers as fetch does', async () => {
  const server = await startScriptedServer((_, response) => {
    response.setHeader('etag', '"7"');
    sendJson(response, 201, { said: 'été' });
  });
  const answer = await nodeFetch(`${server.url}/list?a=1`, { headers: { 'if-none-match': '"6"' } });
  expect(server.requests).toMatchObject([
    { method: 'GET', url: '/list?a=1', headers: { 'if-none-match': '"6"' } },
  ]);
  expect(answer).toMatchObject({ ok: true, status: 201 });
  expect(answer.headers.get('ETag')).toBe('"7"');
  expect(answer.headers.get('retry-after')).toBeNull();
  expect(await answer.json()).toEqual({ said: 'été' });
  expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe('{"said":"été"}');
});

test('shows a redirect instead of following it', async () => {
  const server = await startScriptedServer((_, response) =>
    response.writeHead(302, { location: '/portal' }).end(),
  );
  expect(await nodeFetch(server.url)).toMatchObject({ ok: false, status: 302 });
  expect(server.requests).toHaveLength(1);
});

test('ends for the reason its signal gives, also in the middle of an answer', async () => {
  const hangs = new AbortController();
  const server = await startScriptedServer((_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('a beginning');
    setImmediate(() => hangs.abort(new Error('too long')));
  });
  await expect(nodeFetch(server.url, { signal: hangs.signal })).rejects.toThrow('too long');
});

test('gives the events of a line as they come, and lets go of it when asked', async () => {
  const closed = Promise.withResolvers<null>();
  const server = await startScriptedServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': listening\n\n');
    response.on('close', () => closed.resolve(null));
  });
  const line = new AbortController();
  const answer = await nodeFetch(server.url, { signal: line.signal });
  const read = async () => {
    for await (const chunk of answer.body ?? []) {
      expect(Buffer.from(chunk).toString()).toBe(': listening\n\n');
      line.abort();
    }
  };
  await expect(read()).rejects.toThrow();
  await closed.promise;
});

test('says which way was closed', async () => {
  const server = await startScriptedServer(() => undefined);
  await server.close();
  await expect(nodeFetch(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('does not read an answer without end', async () => {
  const server = await startScriptedServer((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(1_000_000)));
      response.once('drain', more);
    };
    more();
  });
  await expect(nodeFetch(server.url)).rejects.toThrow(/more than/u);
});

test('sends what has a body by the platform’s own fetch', async () => {
  const server = await startScriptedServer((_, response) => sendJson(response, 200, {}));
  const form = new FormData();
  form.append('ticket', new Blob(['{}']));
  expect(await nodeFetch(server.url, { method: 'POST', body: form })).toBeInstanceOf(Response);
  expect(server.requests[0]?.headers['content-type']).toMatch(/^multipart\/form-data/u);
});

test('asks without loading the library that sends', () => {
  const module = new URL(
    '../../../../../src-main/hosts/loopback/ports/node-fetch.ts',
    import.meta.url,
  );
  const script = `
    const { nodeFetch } = await import(${JSON.stringify(module.href)});
    await nodeFetch('http://127.0.0.1:9/').catch(() => undefined);
    console.log(process.moduleLoadList.filter((name) => name.includes('undici')).length);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(said.trim()).toBe('0');
});
