import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Long enough for one repeat of a lost packet, which comes after a second. */
const ASK_MS = 2_000;
/** The port of name servers: many ways out have one, and nobody takes the question for a scan. */
const PORT = 53;

export interface AskGatewayOptions {
  readonly platform: NodeJS.Platform;
  /** Where `/proc` hangs. */
  readonly root: string;
  /** Whether something at this address answers, a refusal included. */
  readonly knock?: (address: string) => Promise<boolean>;
}

/**
 * Whether the way out of the site answers, without any right: a connection that is refused is an
 * answer. One that drops such questions still gives its hardware address, or Linux says that it does
 * not any more.
 */
export function createAskGateway({ platform, root, knock = knockByTcp }: AskGatewayOptions) {
  return async (address: string): Promise<boolean> => {
    if (address === '') return false;
    if (await knock(address)) return true;
    return platform === 'linux' && isNeighbour(await readNeighbours(root), address);
  };
}

/** `/proc/net/arp`: the entry is complete (flag 2) only while the last question was answered. */
export function isNeighbour(table: string, address: string): boolean {
  const line = table.split('\n').find((candidate) => candidate.startsWith(`${address} `));
  const flags = Number.parseInt(line?.split(/\s+/u)[2] ?? '0', 16);
  return (flags & 2) === 2;
}

const readNeighbours = (root: string): Promise<string> =>
  readFile(join(root, 'proc/net/arp'), 'utf8').catch(() => '');

function knockByTcp(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: PORT });
    const settle = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(ASK_MS, () => settle(false));
    socket.on('connect', () => settle(true));
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      settle(code === 'ECONNREFUSED' || code === 'ECONNRESET'),
    );
    socket.unref();
  });
}
