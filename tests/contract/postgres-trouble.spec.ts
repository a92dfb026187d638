import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createPostgresStore } from '#central/store/postgres/create-postgres-store.ts';
import {
  MISSING,
  SILENT,
  allTickets,
  connectTo,
  databases,
  newDatabase,
  newTicket,
  openStore,
} from '#tests/support/postgres-bench.ts';
import { startPostgres } from '#tests/support/postgres-cluster.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { ticketContent } from '#tests/support/test-central.ts';

const title = 'a PostgreSQL server';

describe.skipIf(MISSING !== undefined)(
  MISSING === undefined ? title : `${title}, left out because ${MISSING}`,
  () => {
    test('that was restarted is asked again and listened to, and what was confirmed is there', async () => {
      const cluster = await startPostgres({ durable: true });
      onTestFinished(() => cluster.stop());
      const url = cluster.url(await cluster.create());
      const [store, other] = [await openStore(url), await openStore(url)];
      let heard = 0;
      other.hints.listen(() => (heard += 1));
      const ticket = newTicket();
      await store.tickets.create(ticket);
      const restarted = cluster.restart();
      const meanwhile = newTicket();
      await expect(store.tickets.create(meanwhile)).resolves.toMatch(/created|key-known/u);
      await restarted;
      expect(await store.tickets.findKey(ticket.key)).toBeDefined();
      expect(await store.tickets.findKey(meanwhile.key)).toBeDefined();
      heard = 0;
      const hears = () => {
        store.hints.announce({ notices: true });
        return heard;
      };
      await expect.poll(hears, { timeout: 10_000 }).toBeGreaterThan(0);
    });

    test('that cuts every connection is asked again', async () => {
      const url = await newDatabase();
      const store = await openStore(url);
      await store.check();
      const client = await connectTo(url);
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`);
      expect(await store.tickets.create(newTicket())).toBe('created');
    });

    test('that only lets itself be read says so, and keeps nothing', async () => {
      const name = await databases().create();
      onTestFinished(() => databases().drop(name));
      const store = await openStore(databases().url(name));
      await databases().run(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
      await databases().run(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
      await expect(store.tickets.create(newTicket())).rejects.toMatchObject({
        fault: { code: 'storage-read-only' },
      });
    });

    test('cannot hold one sign, which then comes back as the sign for it', async () => {
      const store = await openStore(await newDatabase());
      const { reference } = newTicket();
      const content = ticketContent({ subject: 'Casque\0muet' });
      expect(await store.tickets.create(newTicket({ reference, content }))).toBe('created');
      expect(await store.tickets.find(reference)).toMatchObject({
        subject: 'Casque\u{fffd}muet',
        content,
      });
      expect(await store.tickets.list({ ...allTickets, search: 'muet\0' })).toHaveLength(0);
    });

    test('is given a password that was read from a file, or from the environment', async () => {
      const cluster = await startPostgres({ passwordOf: 'keyed' });
      onTestFinished(() => cluster.stop());
      const name = await cluster.create('empty');
      await cluster.run("CREATE ROLE keyed LOGIN SUPERUSER PASSWORD 'mot de passe é&?'");
      const url = `postgres:///${name}?host=${cluster.folder}&user=keyed`;
      const open = (address: object, environment = {}) =>
        createPostgresStore({ address: { url, ...address }, log: SILENT, environment });
      await expect(open({})).rejects.toThrow(/password/u);
      const passwordFile = join(tempFolder(), 'password');
      await writeFile(passwordFile, 'mot de passe é&?\n');
      await (await open({ passwordFile })).close();
      await (await open({}, { SOS_POSTE_DATABASE_PASSWORD: 'mot de passe é&?' })).close();
    });
  },
);
