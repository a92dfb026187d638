import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createContractServer } from '#bridge/serve-contract.ts';
import { createCore } from '#core/create-core.ts';
import type { PowerEvent, ScreenShot } from '#core/ports.ts';
import { contract } from '#shared/contract.ts';
import { ok } from '#shared/result.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const HOUR_MS = 3_600_000;
const MARKER = Buffer.from('what stood on the screen of Marie, and nowhere else');

/** A picture that can be found again wherever it was put: a PNG's header, then the marker over and over. */
function markedScreen(): ScreenShot {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000b408020000', 'hex');
  const bytes = Buffer.concat([head, Buffer.alloc(MARKER.length * 2000, MARKER)]);
  return { mediaType: 'image/png', bytes: new Uint8Array(bytes), width: 320, height: 180 };
}

/** The whole core on a real folder, with a network that is never there, and a count of the port's calls. */
function startPoste() {
  const dataFolder = tempFolder();
  const listeners = new Set<(event: PowerEvent) => void>();
  let captures = 0;
  const ports = {
    ...createMemoryPorts({
      dataFolder,
      capture: async () => {
        captures += 1;
        return ok([markedScreen()]);
      },
    }),
    power: {
      subscribe: (listener: (event: PowerEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    fetch: () => Promise.reject(new TypeError('no network')),
  };
  const core = createCore(ports);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= core.stop());
  onTestFinished(stop);
  const tell = (event: PowerEvent) => listeners.forEach((listener) => listener(event));
  return { core, ports, dataFolder, stop, tell, captures: () => captures };
}

const KEY = '7b0f8d0e-3d52-4b0c-9d3a-0a4d5a1f2c11';
/** Enough for every door at once: each takes what it knows. */
const ANYTHING = {
  ...{ language: 'en', url: 'https://nowhere.invalid', token: '', search: '', limit: 10 },
  ...{ key: KEY, replyKey: KEY, id: 'x', sha256: 'a'.repeat(64), text: 'x', replaceDraft: true },
  ...{ to: 'resolved', reason: '', name: 'x.png', source: 'file', bytes: markedScreen().bytes },
};

test('a day of timers, sleep, unlocks, network changes and calls reads no screen', async () => {
  const { core, ports, tell, captures } = startPoste();
  await core.start();
  for (let hour = 0; hour < 24; hour += 1) {
    await ports.clock.advance(HOUR_MS);
    for (const event of ['suspend', 'resume', 'unlock', 'network-changed'] as const) tell(event);
    ports.shownNotices.forEach(({ onClick }) => onClick());
  }
  core.offerHeadsetCheck();
  core.trayFacts();
  const { draft } = await core.handlers['app.snapshot'](null);
  const serve = createContractServer({ handlers: core.handlers, onDefect: () => undefined });
  const calls = Object.keys(contract.calls).filter((name) => name !== 'evidence.capture');
  // Many refuse what they are told here: what counts is that none of them reads a screen.
  for (const name of calls) {
    for (const input of [null, draft, ANYTHING]) await serve(name, input);
  }
  await settle();
  await ports.clock.advance(HOUR_MS);
  expect(captures()).toBe(0);
  expect(await core.handlers['captures.list'](null)).toEqual([]);

  await core.act('hot-key');
  expect(captures()).toBe(1);
  expect(await core.handlers['captures.list'](null)).toMatchObject([
    { why: 'hot-key', ending: 'open', screens: 1 },
  ]);
});

test.each([
  ['cancelled', 'evidence.cancel'],
  ['cleared', 'draft.discard'],
] as const)('a picture that was %s has never been on the disk', async (_, call) => {
  const { core, dataFolder, stop } = startPoste();
  await core.start();
  await core.act('tray');
  expect(filesWithMarker(dataFolder)).toEqual([]);
  await core.handlers[call](null);
  const { evidence } = await core.handlers['app.snapshot'](null);
  expect(evidence).toMatchObject({ phase: 'idle', pictures: [] });
  await stop();
  expect(filesWithMarker(dataFolder)).toEqual([]);
});

test('where the policy forbids captures the port is not even asked, and there is nothing to log', async () => {
  const dataFolder = tempFolder();
  let asked = 0;
  const capture = async () => {
    asked += 1;
    return ok([markedScreen()]);
  };
  const policy = { captureAllowed: false };
  const core = createCore(createMemoryPorts({ dataFolder, capture, policy }));
  onTestFinished(() => core.stop());
  await core.act('hot-key');
  await core.handlers['evidence.capture']({ delaySeconds: 0 });
  expect(asked).toBe(0);
  expect(await core.handlers['captures.list'](null)).toEqual([]);
});

test('the port is told to keep to the screen under the pointer where the policy says so', async () => {
  const scopes: string[] = [];
  for (const policy of [{}, { captureScope: 'pointer' as const }]) {
    const ports = createMemoryPorts({ dataFolder: tempFolder(), policy });
    const capture = {
      capture: async (_: AbortSignal, scope: string) => {
        scopes.push(scope);
        return ok([markedScreen()]);
      },
    };
    const core = createCore({ ...ports, capture });
    onTestFinished(() => core.stop());
    await core.act('hot-key');
  }
  expect(scopes).toEqual(['all', 'pointer']);
});

test('stopped with pictures in the form, the log says that they were dropped', async () => {
  const { core, ports, stop } = startPoste();
  await core.act('start');
  await stop();
  const again = createCore(ports);
  onTestFinished(() => again.stop());
  expect(await again.handlers['captures.list'](null)).toMatchObject([
    { why: 'start', ending: 'dropped', screens: 1 },
  ]);
});

/** As bytes, and as base64 in each of its three alignments. */
function filesWithMarker(folder: string): string[] {
  const forms = [0, 1, 2].map((shift) => MARKER.subarray(shift).toString('base64').slice(0, 48));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return bytes.includes(MARKER) || forms.some((form) => bytes.includes(form));
  });
}
