import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { startNameServer, type NameServerManner } from '#tests/support/name-server.ts';

/** Every certificate of `tests/fixtures/ladder`. */
export type Certificate = 'good' | 'expired' | 'not-yet-valid' | 'wrong-name' | 'intercepted';
export type Manner = 'central' | 'sign-in-page' | 'redirect' | 'unavailable' | 'somebody-else';

export interface ServersOptions {
  readonly nameServers: Readonly<Record<string, NameServerManner>>;
  readonly web: readonly {
    readonly address: string;
    readonly port: number;
    /** Left out for plain HTTP. */
    readonly certificate?: Certificate;
    readonly manner: Manner;
    /** What its clock says, when it is not the poste's. */
    readonly date?: string;
  }[];
}

const [, , given = '{}'] = process.argv;
const { nameServers, web } = JSON.parse(given) as ServersOptions;
const FIXTURES = join(import.meta.dirname, '../../fixtures/ladder');

for (const [address, manner] of Object.entries(nameServers)) {
  await startNameServer(manner, { address, port: 53 });
}
for (const site of web) await startSite(site);
process.stdout.write('ready\n');
process.stdin.resume().on('end', () => process.exit());

async function startSite(site: ServersOptions['web'][number]): Promise<void> {
  const { address, port, certificate } = site;
  const pem = (name: string) => readFileSync(join(FIXTURES, name));
  const listener = answerAs(site);
  const server =
    certificate === undefined
      ? createServer(listener)
      : createSecureServer(
          { key: pem('test-only.key'), cert: pem(`${certificate}.crt`) },
          listener,
        );
  await new Promise<void>((listening) => server.listen(port, address, listening));
}

function answerAs({ manner, date }: ServersOptions['web'][number]): RequestListener {
  return (_request, response) => {
    if (date !== undefined) response.setHeader('date', date);
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (manner) {
      case 'central': {
        const time = new Date().toISOString();
        return json(200, { service: 'sos-poste-central', version: '1.0.0', time });
      }
      case 'sign-in-page':
        return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Bienvenue</h1>');
      case 'redirect':
        return response.writeHead(302, { location: 'http://10.77.2.99/login' }).end();
      case 'unavailable':
        return json(503, {});
      case 'somebody-else':
        return json(200, { service: 'another' });
    }
  };
}
