import { once } from 'node:events';
import { connect as connectSecurely, type TLSSocket } from 'node:tls';
import { centralApi, pathOf } from '#shared/central-api.ts';
import { hostOf, portOf, servernameOf, type Way } from './way.ts';
import { within } from './within.ts';

const ASK = { limitMs: 700, late: 'silent' } as const;
const MOST_TEXT = 8192;

/**
 * Whether a certificate that is out of its dates here is within them by the server's own clock. The
 * server is not trusted for it: nothing but the date is read, and it decides only which of two
 * sentences is said. Never rejects.
 */
export async function isClockWrong(address: string, way: Way): Promise<boolean> {
  return within(way, ASK, (signal) => readDates(address, way.centralUrl, signal)).catch(
    () => false,
  );
}

async function readDates(address: string, url: URL, signal: AbortSignal): Promise<boolean> {
  const host = hostOf(url);
  const socket = connectSecurely({
    ...{ host: address, port: portOf(url), servername: servernameOf(host) },
    rejectUnauthorized: false,
  });
  socket.on('error', () => undefined);
  try {
    await once(socket, 'secureConnect', { signal });
    const { valid_from, valid_to } = socket.getPeerCertificate();
    socket.write(
      `HEAD ${pathOf(centralApi.health)} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    const said = await readDate(socket, signal);
    return Date.parse(valid_from) <= said && said <= Date.parse(valid_to);
  } finally {
    socket.destroy();
  }
}

/** Milliseconds since 1970 as the answer's head says; NaN, which is within no dates, when it does not. */
async function readDate(socket: TLSSocket, signal: AbortSignal): Promise<number> {
  let text = '';
  while (!text.includes('\r\n\r\n') && text.length < MOST_TEXT) {
    const [chunk] = (await once(socket, 'data', { signal })) as [Buffer];
    text += chunk.toString('latin1');
  }
  return Date.parse(/^date: *(.+?)\r?$/imu.exec(text)?.[1] ?? '');
}
