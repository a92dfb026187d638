import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { HelpDeskConfig } from '#central/help-desks/registry.ts';
import { systemAfter, systemClock } from '#central/real-ports.ts';
import { serveCentral } from '#central/serve-central.ts';
import { openStore } from '#central/store/open-store.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const silent = { info: () => undefined, error: () => undefined };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a start that fails behind the open door closes it: who watches the process starts another', async () => {
  const port = await freePort();
  const helpDesk = HelpDeskConfig.parse({
    ...{ kind: 'osticket', url: 'http://127.0.0.1:9', key: 'a-key' },
  });
  const started = serveCentral(
    { dataFolder: tempFolder(), host: '127.0.0.1', port, log: silent, helpDesk },
    {
      ...{ clock: systemClock, after: systemAfter },
      openStore: async (...place) => {
        const store = await openStore(...place);
        const begin = () => Promise.reject(new Error('The database went away'));
        return { ...store, handOvers: { ...store.handOvers, begin } };
      },
    },
  );
  await expect(started).rejects.toThrow('The database went away');
  await expect(fetch(`http://127.0.0.1:${port}/v1/health`)).rejects.toThrow('fetch failed');
});
