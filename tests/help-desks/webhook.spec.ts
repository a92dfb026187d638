import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createGateway } from '#central/help-desks/gateway/create-gateway.ts';
import type { HookedKind } from '#central/help-desks/webhook/read-webhook.ts';
import { systemAfter } from '#central/real-ports.ts';
import { openGatewayBench } from '#tests/support/gateway-bench.ts';
import { createTestCentral } from '#tests/support/test-central.ts';
import { onEveryHelpDesk } from './benches/every-bench.ts';

const secret = 'un-secret-assez-long';
const KINDS: Readonly<Record<string, HookedKind>> = {
  'Request Tracker 5': 'request-tracker',
  'Zammad 6': 'zammad',
};
const AN_HOUR = 3600_000;

onEveryHelpDesk(
  ({ name, open, team, tell }) => {
    test('an answer is brought at once when the help desk tells of it', async () => {
      const central = openGatewayBench(open());
      const { reference, id } = await central.handOver();
      const gateway = createGateway({ ...central.ports, after: systemAfter, pollMs: AN_HOUR });
      onTestFinished(() => gateway.stop());
      const { fetch } = await createTestCentral({
        webhook: { hook: { kind: KINDS[name]!, secret }, onChange: gateway.changedThere },
      });
      const url = await serve(fetch);
      await tell?.(`${url}/hooks/help-desk`, secret);
      const words = () => central.words(reference);
      await vi.waitFor(async () => expect(await words()).toHaveLength(1), WAIT);
      await team.answer(id, 'Bonjour.');
      await vi.waitFor(async () => expect(await words()).toContain('Bonjour.'), WAIT);
    });
  },
  ({ tell }) => tell !== undefined,
);

const WAIT = { timeout: 20_000, interval: 100 };

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** The central of a test, where a help desk can reach it. */
async function serve(fetch: Fetch): Promise<string> {
  const server = createServer((incoming, outgoing) => void pass(fetch, incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function pass(fetch: Fetch, incoming: IncomingMessage, outgoing: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const answer = await fetch(incoming.url ?? '/', {
    method: incoming.method ?? 'GET',
    headers: incoming.headers as Record<string, string>,
    body: new Uint8Array(Buffer.concat(chunks)),
  });
  outgoing.writeHead(answer.status).end(await answer.text());
}
