import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import { RemoteTicket } from '#shared/remote-ticket.ts';
import { databasesIn } from '#tests/support/postgres-cluster.ts';
import { startRealCentral, type RealCentral } from '#tests/support/real-central.ts';
import { factOf, pngOf, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

const shared = inject('postgres');
const missing = 'missing' in shared ? shared.missing : undefined;
const title = 'two centrals on one database';

describe.skipIf(missing !== undefined)(
  missing === undefined ? title : `${title}, left out because ${missing}`,
  () => {
    let one: RealCentral;
    let other: RealCentral;

    beforeEach(async () => {
      const databases = databasesIn('folder' in shared ? shared.folder : '');
      const name = await databases.create('empty');
      const database = { url: databases.url(name) };
      [one, other] = await Promise.all([
        startRealCentral({ database }),
        startRealCentral({ database }),
      ]);
      return async () => {
        await Promise.all([one.stop(), other.stop()]);
        await databases.drop(name);
      };
    });

    const ask = (central: RealCentral, path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${one.agentToken}`);
      return fetch(central.url + path, { ...init, headers });
    };

    test('a token, a ticket and its picture that one has are the other’s', async () => {
      const picture = pngOf('x'.repeat(3_000_000));
      const content = ticketContent({ attachments: [factOf(picture)] });
      const made = await ask(one, '/v1/tickets', ticketRequest(content, [picture]));
      const { reference, attachments } = Receipt.parse(await made.json());
      expect(attachments).toEqual(content.attachments);
      const who = 'email=marie.durand@exemple.fr';
      const read = await ask(other, `/v1/tickets/${reference}?${who}`);
      expect(RemoteTicket.parse(await read.json()).subject).toBe(content.subject);
      const { sha256 } = factOf(picture);
      const shown = await ask(other, `/v1/tickets/${reference}/attachments/${sha256}?${who}`);
      expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture);
    });

    test('one key that comes to both at once makes one ticket, and both say the same', async () => {
      for (let round = 0; round < 5; round += 1) {
        const [content, key] = [ticketContent(), randomUUID()];
        const send = async (central: RealCentral) =>
          Receipt.parse(
            await (await ask(central, '/v1/tickets', ticketRequest(content, [], key))).json(),
          );
        const [first, second] = await Promise.all([send(one), send(other)]);
        expect(second).toEqual(first);
      }
    });

    test('a poste that listens to one hears what is done at the other', async () => {
      const made = await ask(one, '/v1/tickets', ticketRequest(ticketContent()));
      const { reference } = Receipt.parse(await made.json());
      const reader = (await ask(one, '/v1/events')).body!.getReader();
      const hear = async () => new TextDecoder().decode((await reader.read()).value);
      expect(await hear()).toBe(': listening\n\n');
      const act = (to: string) =>
        ask(other, `/v1/tickets/${reference}/status?email=marie.durand@exemple.fr`, {
          method: 'POST',
          body: JSON.stringify({ to, reason: 'Câble changé' }),
        });
      expect((await act('resolved')).status).toBe(200);
      expect(await hear()).toBe(`event: ticket\ndata: {"reference":"${reference}"}\n\n`);
      await reader.cancel();
    });

    test('who signed in at one is signed in at the other', async () => {
      // The account of the second that started: its password is the one that stands.
      const signIn = async ({ name, password }: RealCentral['deskAccount']) =>
        fetch(`${one.url}/desk/sign-in`, {
          method: 'POST',
          headers: { origin: one.url },
          body: new URLSearchParams({ name, password }),
          redirect: 'manual',
        });
      const answers = [await signIn(one.deskAccount), await signIn(other.deskAccount)];
      const cookie = answers.flatMap((answer) => answer.headers.getSetCookie())[0]?.split(';')[0];
      const page = await fetch(`${other.url}/desk`, {
        headers: { cookie: cookie ?? '' },
        redirect: 'manual',
      });
      expect(page.status).toBe(200);
    });
  },
);
