import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createContractServer } from '#bridge/serve-contract.ts';
import { createCore } from '#core/create-core.ts';
import type { CallInput, CallName, CallOutput } from '#shared/contract.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { Policy } from '#shared/settings.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** The day before the fake clock's. */
const YESTERDAY = '2026-11-22';

async function startPoste(dataFolder: string, policy: Policy = {}) {
  const ports = createMemoryPorts({ dataFolder, policy });
  const core = createCore(ports);
  const serve = createContractServer({ handlers: core.handlers, onDefect: () => undefined });
  await core.start();
  onTestFinished(() => core.stop().catch(() => undefined));
  async function call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<CallOutput<Name>> {
    const reply = await serve(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
    return reply.value as CallOutput<Name>;
  }
  const send = async (categoryId: string) => {
    await core.act('tray');
    const { draft } = await call('app.snapshot', null);
    const requester = { name: 'Marie', email: 'marie@exemple.fr', poste: 'PC-214', phone: '' };
    const description = 'Ça a coupé il y a dix minutes et ça remarche';
    const outcome = await call('tickets.send', { ...draft, description, categoryId, requester });
    if (!outcome.sent) throw new Error(JSON.stringify(outcome.fields));
    return outcome.ticket.content.report!.results;
  };
  return { ports, core, call, send };
}

const CUT = [
  ['2026-11-23T09:20:00.000Z', 'link-down', 'Ethernet'],
  ['2026-11-23T09:29:00.000Z', 'link-up', 'Ethernet'],
  ['2026-11-23T09:30:00.000Z', 'usb-gone', 'Jabra Evolve 20'],
] as const;

function keepEvents(dataFolder: string): string {
  const folder = join(dataFolder, 'black-box');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'events.jsonl');
  writeFileSync(
    file,
    CUT.map(([at, kind, subject]) => `${JSON.stringify({ at, kind, subject })}\n`).join(''),
  );
  return file;
}

test('a ticket carries what was noted around the fault, each category its own part', async () => {
  const folder = tempFolder();
  keepEvents(folder);
  const { send } = await startPoste(folder);
  const network = (await send('dsi-crm')).timeline;
  const kinds = network?.status === 'known' ? network.value.events.map(({ kind }) => kind) : [];
  expect(kinds.slice(0, 2)).toEqual(['link-down', 'link-up']);
  expect(kinds).toContain('program-started');
  expect(kinds).not.toContain('usb-gone');
});

test('the window is shown all that is held', async () => {
  const folder = tempFolder();
  keepEvents(folder);
  const { call } = await startPoste(folder);
  const { on, bytes, timeline } = await call('black-box.read', null);
  expect({ on, small: bytes < 2_000 }).toEqual({ on: true, small: true });
  expect(timeline.events.map(({ kind }) => kind).slice(0, 3)).toEqual(CUT.map(([, kind]) => kind));
});

test('a policy that wants none has none: what was held is deleted, and tickets carry nothing', async () => {
  const folder = tempFolder();
  const file = keepEvents(folder);
  const { call, send } = await startPoste(folder, { blackBox: false });
  expect(existsSync(file)).toBe(false);
  expect(await send('dsi-connexion-internet')).not.toHaveProperty('timeline');
  expect(await call('black-box.read', null)).toMatchObject({ on: false, timeline: { events: [] } });
});

test('a ring that is damaged costs no ticket and no start', async () => {
  const folder = tempFolder();
  writeFileSync(keepEvents(folder), Buffer.alloc(5_000, 0xff));
  const { call, send } = await startPoste(folder);
  expect((await call('app.snapshot', null)).warnings).toEqual([]);
  expect(await send('dsi-connexion-internet')).toHaveProperty('timeline.status', 'known');
});

test('a ticket says what differs from the last good day', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'black-box'), { recursive: true });
  const report: MachineReport = {
    takenAt: `${YESTERDAY}T09:00:00.000Z`,
    results: {
      'operating-system': {
        status: 'known',
        value: { name: 'Windows', version: '11 22H2', build: '22621', architecture: 'x64' },
        ms: 1,
      },
    },
  };
  writeFileSync(
    join(folder, 'black-box', 'good-days.json'),
    JSON.stringify([{ day: YESTERDAY, report }]),
  );
  const { call, core, ports } = await startPoste(folder);
  await core.act('tray');
  await expect
    .poll(
      async () => {
        // Past the limit of every probe, however slow this machine's own tools are.
        await ports.clock.advance(1_000);
        const { changes } = (await call('app.snapshot', null)).report.results;
        return changes?.status === 'known' && changes.value.list.map(({ kind }) => kind);
      },
      { timeout: 20_000 },
    )
    .toEqual(['system-build']);
});

test('a goodbye is on disk when the program has stopped', async () => {
  const folder = tempFolder();
  const { core } = await startPoste(folder);
  await core.stop();
  const lines = readFileSync(join(folder, 'black-box', 'events.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(lines.some((line) => line.includes('"program-ended"'))).toBe(true);
});
