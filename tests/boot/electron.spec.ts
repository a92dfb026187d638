import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { CallName, Reply } from '#shared/contract.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import type { Commands } from './fake-electron/commands.ts';
import { boot, untilDone, type Booted } from './boot.ts';

type Permission = Parameters<Commands['mayUse']>[0]['permission'];

const PAGE = 'sos-poste://app/index.html';

const whats = async (program: Booted) => (await program.tell('journal')).map(({ what }) => what);

async function ask<Name extends CallName>(program: Booted, name: Name, input: unknown) {
  const reply = await program.tell('invoke', { url: PAGE, framed: false, args: [name, input] });
  return reply as Reply<Name>;
}

async function started(...switches: readonly string[]): Promise<Booted> {
  const program = boot(tempFolder(), ...switches);
  await untilDone(program, 'tray.create');
  return program;
}

test('started with the session it stays in the tray, which says what support asks for', async () => {
  const program = await started('--hidden');
  const { tooltip, image, labels } = await program.tell('tray');

  expect(tooltip).toMatch(/^SOS Poste · .+ · .+/u);
  expect(image).toMatch(/idle-on-dark\.png$/u);
  expect(labels[0]).toBe('Signaler un problème');
  expect(labels.at(-1)).toBe('Quitter SOS Poste');
  expect(await whats(program)).not.toContain('window.show');
});

test('what Chromium must be told early is told in order, before it is ready', async () => {
  const program = await started('--hidden');
  expect((await whats(program)).slice(0, 7)).toEqual([
    'setPath',
    'setPath',
    'setPath',
    'requestSingleInstanceLock',
    'registerSchemesAsPrivileged',
    'disableHardwareAcceleration',
    'enableSandbox',
  ]);
});

test('started by a person it opens the window by itself', async () => {
  const program = await started();
  await untilDone(program, 'window.show');
});

test('a click on the icon reads the screens before the window shows, and a second hides it', async () => {
  const program = await started('--hidden');
  await program.tell('clickTray');
  await untilDone(program, 'window.show');

  const deeds = await whats(program);
  expect(deeds.indexOf('getSources')).toBeLessThan(deeds.indexOf('window.show'));
  const snapshot = await ask(program, 'app.snapshot', null);
  expect(snapshot).toMatchObject({
    ok: true,
    value: {
      host: 'electron',
      // Left to right, whatever the order the system gave them in.
      evidence: { phase: 'ready', pictures: [{ width: 1920 }, { width: 1280 }] },
    },
  });

  await program.tell('clickTray');
  expect(await program.tell('window')).toEqual({ visible: false });
});

test('the window stands above the taskbar of the screen whose icon was clicked', async () => {
  const program = await started('--hidden');
  await program.tell('clickTray');
  const { detail } = await untilDone(program, 'window.show');
  expect(detail).toEqual({ x: 430, y: 336, width: 420, height: 640 });
});

test('the hot key takes the open window out of the picture before it reads the screens', async () => {
  const program = await started('--hidden');
  await program.tell('clickTray');
  await untilDone(program, 'window.show');
  await program.tell('pressKeys', 'Ctrl+Alt+S');
  await untilDone(program, 'window.show', 2);

  const readings = (await program.tell('journal')).filter(({ what }) => what === 'getSources');
  expect(readings.map(({ detail }) => detail)).toEqual([
    { types: ['screen'], ownWindowVisible: false },
    { types: ['screen'], ownWindowVisible: false },
  ]);
  expect(await program.tell('window')).toEqual({ visible: true });
});

test('what another program hid is shown again as it was left, and no screen is read', async () => {
  const program = await started('--hidden');
  await program.tell('clickTray');
  await untilDone(program, 'window.show');
  const reply = await ask(program, 'app.snapshot', null);
  const [picture] = reply.ok ? reply.value.evidence.pictures : [];
  await ask(program, 'evidence.remove', { id: picture!.id });
  // A blur right after showing is the window manager's, and a click right after a blur is the same one.
  await sleep(400);
  await program.tell('loseFocus');
  expect(await program.tell('window')).toEqual({ visible: false });
  await sleep(300);
  await program.tell('clickTray');
  await untilDone(program, 'window.show', 2);

  expect((await whats(program)).filter((what) => what === 'getSources')).toHaveLength(1);
  expect(await ask(program, 'app.snapshot', null)).toMatchObject({
    value: { evidence: { pictures: [{ id: picture!.id, removed: true }, { removed: false }] } },
  });
});

test('a second start opens the window with fresh pictures, one at login does not', async () => {
  const program = await started('--hidden');
  await program.tell('startAgain', { hidden: true });
  await program.tell('startAgain', { hidden: false });
  await untilDone(program, 'window.show');
  expect((await whats(program)).filter((what) => what === 'getSources')).toHaveLength(1);
});

test('a start that finds the program running leaves at once', async () => {
  const program = boot(tempFolder(), '--fake-lock-is-held');
  expect(await program.exited).toEqual([0, null]);
});

test('a start that fails says why and leaves, so that the next one is not refused', async () => {
  const folder = tempFolder();
  const program = boot(folder, '--fake-no-screen');
  expect(await program.exited).toEqual([1, null]);
  expect(readFileSync(join(folder, 'logs', 'agent.log'), 'utf8')).toContain('No display answers');
});

test('only the top frame of our own page may call', async () => {
  const program = await started('--hidden');
  const args = ['app.snapshot', null];
  const refused = { ok: false, error: { code: 'wrong-origin' } };

  for (const url of ['https://example.org/', 'sos-poste://other/', 'file:///index.html', '']) {
    expect(await program.tell('invoke', { url, framed: false, args })).toMatchObject(refused);
  }
  expect(await program.tell('invoke', { url: PAGE, framed: true, args })).toMatchObject(refused);
  expect(await ask(program, 'app.snapshot', null)).toMatchObject({ ok: true });
});

test('a call is checked by the contract, whoever makes it', async () => {
  const program = await started('--hidden');
  const unknown = { url: PAGE, framed: false, args: ['app.exit', null] };
  expect(await program.tell('invoke', unknown)).toMatchObject({ error: { code: 'unknown-call' } });
  expect(await ask(program, 'tickets.get', { key: 1 })).toMatchObject({
    error: { code: 'invalid-input' },
  });
});

test('the page is served with its policy, and nothing beside it', async () => {
  const program = await started('--hidden');
  const page = await program.tell('fetchPage', { url: PAGE, method: 'GET' });

  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  const outside = [
    'app/..%2f..%2fpackage.json',
    'app/%2e%2e%5cmain%5celectron.js',
    'other/index.html',
  ];
  for (const path of outside) {
    const url = `sos-poste://${path}`;
    expect(await program.tell('fetchPage', { url, method: 'GET' })).toMatchObject({ status: 404 });
  }
  expect(await program.tell('fetchPage', { url: PAGE, method: 'POST' })).toMatchObject({
    status: 405,
  });
});

test('our page may learn the names of audio devices, and listen to none', async () => {
  const program = await started('--hidden');
  const may = (origin: string, permission: Permission, mediaType = '') =>
    program.tell('mayUse', { origin, permission, mediaType });

  expect(await may('sos-poste://app/', 'media', 'audio')).toBe(true);
  expect(await may('sos-poste://app/', 'media', 'video')).toBe(false);
  expect(await may('sos-poste://app/', 'clipboard-sanitized-write')).toBe(true);
  expect(await may('sos-poste://app/', 'geolocation')).toBe(false);
  expect(await may('https://example.org', 'media', 'audio')).toBe(false);
});

test('closing the window hides it; quitting ends the program', async () => {
  const program = await started();
  await untilDone(program, 'window.show');
  await program.tell('closeWindow');
  expect(await program.tell('window')).toEqual({ visible: false });

  // Nobody answers from a program that has gone.
  void program.tell('quit').catch(() => undefined);
  expect(await program.exited).toEqual([0, null]);
});

test('settings that cannot be read are set aside, said, and cost nothing else', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'settings.json'), '{ "language": ');
  const program = boot(folder, '--hidden');
  await untilDone(program, 'tray.create');

  expect(await ask(program, 'app.snapshot', null)).toMatchObject({
    ok: true,
    value: { warnings: [{ code: 'settings-corrupt' }], settings: { hotKey: 'Ctrl+Alt+S' } },
  });
  expect((await program.tell('tray')).image).toMatch(/attention/u);
  const aside = readdirSync(join(folder, 'data')).filter((name) => name.includes('.corrupt-'));
  expect(aside).toHaveLength(1);
});

test('a hot key that another program holds is said in the menu', async () => {
  const program = await started('--hidden');
  await ask(program, 'settings.update', { hotKey: 'Ctrl+Alt+Taken' });
  await untilLabel(program, 'Le raccourci Ctrl+Alt+Taken est pris par un autre programme');
});

async function untilLabel(program: Booted, label: string): Promise<void> {
  await expect.poll(async () => (await program.tell('tray')).labels).toContain(label);
}
