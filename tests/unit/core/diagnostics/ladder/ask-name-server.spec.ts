import { expect, test } from 'vitest';
import { askNameServer } from '#core/diagnostics/ladder/ask-name-server.ts';
import { createSystemClock } from '#hosts/common/system-clock.ts';
import { startNameServer, type NameServerManner } from '#tests/support/name-server.ts';

async function ask(manner: NameServerManner) {
  const way = { clock: createSystemClock(), signal: new AbortController().signal };
  return askNameServer(await startNameServer(manner), 'central.exemple.fr', way);
}

test.each([
  ['an address', { address: '10.2.4.9' }, 'addresses', ['10.2.4.9']],
  ['that there is no such name', 'no-such-name', 'no-such-name', []],
  ['that it fails', 'failing', 'failing', []],
] as const)('a server that says %s has answered', async (_, manner, said, addresses) => {
  expect(await ask(manner)).toMatchObject({ said, addresses });
});

test('a server that says nothing is silent, and nobody waits for it for long', async () => {
  expect(await ask('nothing')).toMatchObject({ said: 'silent', addresses: [] });
});

test('nobody waits for a server once time is over', async () => {
  const over = new AbortController();
  const way = { clock: createSystemClock(), signal: over.signal };
  const asked = askNameServer(await startNameServer('nothing'), 'central.exemple.fr', way);
  over.abort();
  expect(await asked).toMatchObject({ said: 'silent' });
});
