import { Agent, request, type IncomingMessage } from 'node:http';
import type { AppEvent, CallInput, CallName, CallOutput, Reply } from '#shared/contract.ts';
import { decodeWire, encodeWire } from '#shared/wire.ts';

/** What a window is to the program: one event stream, and calls. */
export interface Door {
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** The first event from now on that fits. */
  next(fits: (event: AppEvent) => boolean): Promise<AppEvent>;
  close(): void;
}

/** Opens the program's own launch address as a browser would. */
export async function openDoor(address: string): Promise<Door> {
  const { origin } = new URL(address);
  const agent = new Agent({ keepAlive: true });
  const opened = await ask(address, { agent });
  const [cookie = ''] = opened.headers['set-cookie']?.[0]?.split(';') ?? [];
  await textOf(opened);
  const headers = { cookie, origin, 'sec-fetch-site': 'same-origin', 'x-sos-poste': '1' };
  const stream = await ask(`${origin}/events`, { headers });
  const listeners = listenTo(stream);

  return {
    async call<Name extends CallName>(name: Name, input: CallInput<Name>) {
      const options = { agent, headers, method: 'POST' };
      const response = await ask(`${origin}/call/${name}`, options, encodeWire(input));
      const reply = decodeWire(await textOf(response)) as Reply<Name>;
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
      return reply.value;
    },
    next(fits) {
      const { promise, resolve } = Promise.withResolvers<AppEvent>();
      const listen = (event: AppEvent) => {
        if (!fits(event)) return;
        listeners.delete(listen);
        resolve(event);
      };
      listeners.add(listen);
      return promise;
    },
    close() {
      stream.destroy();
      agent.destroy();
    },
  };
}

function listenTo(stream: IncomingMessage): Set<(event: AppEvent) => void> {
  const listeners = new Set<(event: AppEvent) => void>();
  let rest = '';
  stream.on('error', () => undefined);
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      if (!message.startsWith('data: ')) continue;
      const event = decodeWire(message.slice('data: '.length)) as AppEvent;
      for (const listen of listeners) listen(event);
    }
  });
  return listeners;
}

interface AskOptions {
  readonly agent?: Agent;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask(url: string, options: AskOptions, body?: string): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(url, options).on('response', resolve).on('error', reject).end(body);
  return promise;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
