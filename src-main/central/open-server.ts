import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import type { Server as TlsServer } from 'node:tls';
import { createAdaptorServer } from '@hono/node-server';
import {
  readCertificate,
  type Certificate,
  type CertificateFiles,
} from './config/read-certificate.ts';
import type { Central } from './create-central.ts';
import type { Log } from './ports.ts';

export interface Place {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Left out, the server speaks plain HTTP: for a proxy before it, or one machine. */
  readonly tls?: CertificateFiles | undefined;
  readonly log: Log;
  /** How often the files of the certificate are read again; left out, hourly. */
  readonly renewEveryMs?: number;
}

export interface OpenServer {
  /** Without a trailing slash. */
  readonly url: string;
  /** Answers what has begun, for two seconds at most. */
  close(): Promise<void>;
}

/** Rejects when the port is taken, or when the certificate cannot be used. */
export async function openServer(place: Place, fetch: Central['fetch']): Promise<OpenServer> {
  const { host, port, tls } = place;
  const certificate = tls && loadCertificate(tls);
  const server = (
    certificate === undefined
      ? createAdaptorServer({ fetch })
      : createAdaptorServer({
          fetch,
          // Only here: a central behind a proxy does without.
          createServer: (await import('node:https')).createServer,
          serverOptions: { ...contextOf(certificate), minVersion: 'TLSv1.2' },
        })
  ) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  const stopRenewing = tls === undefined ? () => undefined : renewRegularly(server, tls, place);
  return {
    url: addressOf(server, host, tls === undefined ? 'http' : 'https'),
    close: () => {
      stopRenewing();
      return close(server);
    },
  };
}

const contextOf = ({ cert, key }: Certificate) => ({ cert, key });

function loadCertificate(files: CertificateFiles): Certificate {
  const read = readCertificate(files, (path) => readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value;
}

const RENEW_EVERY_MS = 3600_000;

/** Certificates of today last weeks: what the site puts in their place is taken up without a restart. */
function renewRegularly(
  server: Server,
  files: CertificateFiles,
  { log, renewEveryMs = RENEW_EVERY_MS }: Place,
): () => void {
  const renew = () => {
    try {
      const certificate = loadCertificate(files);
      (server as unknown as TlsServer).setSecureContext(contextOf(certificate));
      if (Date.parse(certificate.endsAt) < Date.now()) {
        log.info('certificate-ended', { endsAt: certificate.endsAt });
      }
    } catch (thrown) {
      // The one in use stays.
      log.error('certificate', thrown);
    }
  };
  const timer = setInterval(renew, renewEveryMs).unref();
  return () => clearInterval(timer);
}

const EVERY_INTERFACE = ['0.0.0.0', '::'];

function addressOf(server: Server, host: string, scheme: 'http' | 'https'): string {
  const { port, family, address } = server.address() as AddressInfo;
  const name = EVERY_INTERFACE.includes(host) ? hostname() : address;
  return `${scheme}://${family === 'IPv6' && name === address ? `[${name}]` : name}:${port}`;
}

const PATIENCE_MS = 2000;

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearTimeout(impatience);
}
