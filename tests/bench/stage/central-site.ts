import { ticketRequest } from '#tests/support/test-central.ts';
import type { AppCopy } from './app-copy.ts';
import type { Parcel, Receiver } from './parcel.ts';
import { startProcess } from './process.ts';

export interface StartedCentral extends Receiver {
  readonly url: string;
  /** Shown by the first that starts on an empty store. */
  readonly token: string;
}

/** The central's program on a store, told as its own arguments tell it. */
export async function startCentral(
  app: AppCopy,
  place: readonly string[],
  isFirst: boolean,
): Promise<StartedCentral> {
  const own = ['--port', '0', '--shared-token'];
  const central = startProcess({ args: [app.program('central'), ...own, ...place] });
  const [, url = ''] = await central.printed(/listens on (\S+)/u);
  const [, token = ''] = isFirst ? await central.printed(/Token for the postes: (\S+)/u) : [];
  return { url, token, take: postTo([url], token), stop: () => central.stop() };
}

const DISCARDING = `
  const server = require('node:http').createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(201).end('{}'));
  });
  server.listen(0, '127.0.0.1', () => {
    console.log('listens on http://127.0.0.1:' + server.address().port + ' and discards');
  });
`;

/** What receives as many bytes and keeps none of them, in a process of its own. */
export async function startDiscarding(): Promise<Receiver> {
  const server = startProcess({ args: ['--eval', DISCARDING] });
  const [, url = ''] = await server.printed(/listens on (\S+)/u);
  return { take: postTo([url], 'none'), stop: () => server.stop() };
}

/** To each in turn, as what stands before several centrals does. */
export function postTo(urls: readonly string[], token: string): (parcel: Parcel) => Promise<void> {
  let turn = 0;
  return async ({ key, content, picture }) => {
    const { headers, ...request } = ticketRequest(content, [picture], key);
    const url = urls[(turn += 1) % urls.length] ?? '';
    const answer = await fetch(`${url}/v1/tickets`, {
      ...request,
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
}
