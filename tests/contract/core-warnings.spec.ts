import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '#core/create-core.ts';
import type { Ports } from '#core/ports.ts';
import type { AppEvent } from '#shared/contract.ts';
import { fault } from '#shared/errors.ts';
import { DEFAULT_SETTINGS } from '#shared/settings.ts';
import { createMemoryPorts } from '#tests/support/memory-ports.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

function startPoste(change: Partial<Ports> = {}) {
  const core = createCore({ ...createMemoryPorts({ dataFolder: tempFolder() }), ...change });
  onTestFinished(() => core.stop());
  const events: AppEvent[] = [];
  core.subscribe((event) => events.push(event));
  /** As a window that is made anew would be told. */
  const said = async () => {
    const { warnings } = await core.handlers['app.snapshot'](null);
    return warnings.map(({ code }) => code);
  };
  return { core, events, said };
}

const settingsOf = (problem = fault('settings-corrupt', 'not JSON')): Ports['settings'] => ({
  read: () => ({ settings: DEFAULT_SETTINGS, problem }),
  write: () => undefined,
});

test('a mishap that was read is said no more in this run, and the icon is free for incidents', async () => {
  const policyProblem = fault('policy-ignored', 'not JSON');
  const { core, events, said } = startPoste({ settings: settingsOf(), policyProblem });
  expect(await said()).toEqual(['settings-corrupt', 'policy-ignored']);
  expect(core.trayFacts().attention).toBe(2);

  await core.handlers['app.acknowledge']({ code: 'settings-corrupt' });
  expect(events).toMatchObject([{ name: 'warnings', value: [policyProblem] }]);
  await core.handlers['app.acknowledge']({ code: 'policy-ignored' });
  expect(await said()).toEqual([]);
  expect(core.trayFacts().attention).toBe(0);
});

test('a disk that is full is said however often it was read', async () => {
  const openFile: Ports['openFile'] = () => {
    throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
  };
  const { core, events, said } = startPoste({ openFile });
  await core.handlers['app.acknowledge']({ code: 'disk-full' });
  expect(events).toEqual([]);
  expect(await said()).toEqual(['disk-full']);
});

test('settings that can be written again are no warning any more', async () => {
  const { core, events, said } = startPoste({
    settings: settingsOf(fault('storage-read-only', 'EROFS')),
  });
  expect(await said()).toEqual(['storage-read-only']);
  await core.handlers['settings.update']({ language: 'en' });
  expect(await said()).toEqual([]);
  expect(events.map(({ name }) => name).toSorted()).toEqual(['settings', 'warnings']);
  expect(events.find(({ name }) => name === 'warnings')?.value).toEqual([]);
});
