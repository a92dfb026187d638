import { expect, test } from 'vitest';
import { LINUX_TOOLS } from '#core/diagnostics/linux/linux-tools.ts';
import { readLinuxSound } from '#core/diagnostics/linux/read-linux-sound.ts';
import { runProbe } from '#core/diagnostics/run-probes.ts';
import { PROBES } from '#core/diagnostics/registry.ts';
import type { ProbeId } from '#shared/diagnostics.ts';
import { createProbeWorld, savedMachine } from '#tests/support/probe-world.ts';
import { createSavedTools } from '#tests/support/saved-tools.ts';

/** The fake clock stands at 2026-11-23T09:40Z, forty minutes after each of these was started. */
async function read(family: string, id: ProbeId) {
  const probe = PROBES.find((one) => one.id === id)!;
  const result = await runProbe(probe, createProbeWorld({ root: savedMachine(family) }));
  return result.status === 'known' ? result.value : result;
}

const sound = (family: string) => readLinuxSound(createSavedTools(`${family}/tools`, LINUX_TOOLS));

const JABRA = 'Jabra EVOLVE 20 Stéréo analogique';

test('Debian and Ubuntu: wtmp, a flag file, PipeWire by pactl', async () => {
  expect(await read('linux-debian', 'restarts')).toEqual({
    unexpectedAt: ['2026-11-23T09:00:00.000Z'],
    pending: true,
  });
  expect(await sound('linux-debian')).toEqual({
    input: { name: 'Jabra EVOLVE 20 Mono', volumePercent: 150, muted: true },
    output: { name: JABRA, volumePercent: 40, muted: false },
  });
  expect(await read('linux-debian', 'power')).toEqual({ source: 'mains', batteryPercent: null });
});

test('Fedora and RHEL: 64-bit wtmp, a newer kernel installed, PipeWire by wpctl', async () => {
  expect(await read('linux-fedora', 'restarts')).toEqual({ unexpectedAt: [], pending: true });
  expect(await sound('linux-fedora')).toEqual({
    input: null,
    output: { name: JABRA, volumePercent: 0, muted: true },
  });
  // The mouse's own battery is at five percent.
  expect(await read('linux-fedora', 'power')).toEqual({ source: 'battery', batteryPercent: 63 });
});

test('openSUSE: wtmpdb, the running kernel taken away, PulseAudio with nothing plugged in', async () => {
  expect(await read('linux-opensuse', 'restarts')).toEqual({
    unexpectedAt: ['2026-11-21T08:10:00.000Z'],
    pending: true,
  });
  expect(await sound('linux-opensuse')).toEqual({ input: null, output: null });
  expect(await read('linux-opensuse', 'power')).toEqual({ source: 'mains', batteryPercent: null });
});

test('drivers are modules with their own version, or the kernel’s', async () => {
  const kernel = '6.14.5-300.fc42.x86_64';
  expect(await read('linux-fedora', 'drivers')).toEqual([
    { kind: 'audio', device: 'HDA Intel PCH', version: `snd_hda_intel ${kernel}` },
    { kind: 'audio', device: 'Jabra EVOLVE 20', version: `snd-usb-audio ${kernel}` },
    { kind: 'network', device: 'enp0s31f6', version: `e1000e ${kernel}` },
    { kind: 'network', device: 'wlp0s20f3', version: `iwlwifi ${kernel}` },
    { kind: 'display', device: 'card1', version: 'i915 1.6.0' },
  ]);
});

test('a link that is up is told with its speed, where the driver knows one', async () => {
  expect(await read('linux-debian', 'interfaces')).toMatchObject([
    { name: 'eno1', link: 'up', speedMbps: 1000 },
    { name: 'wlp2s0', link: 'down' },
  ]);
  const [virtio] = (await read('linux-opensuse', 'interfaces')) as object[];
  expect(virtio).not.toHaveProperty('speedMbps');
});

test('maker and model come from the firmware without root', async () => {
  expect(await read('linux-debian', 'system')).toMatchObject({ model: 'OptiPlex 7010' });
  expect(await read('linux-opensuse', 'system')).toMatchObject({ virtual: true });
});

test('the sound of a machine without a sound server is not known', async () => {
  await expect(sound('linux-poste')).rejects.toMatchObject({ reason: 'not-present' });
});

test('a virtual machine recorded as it stood: a sound server with names of its own, no wtmp', async () => {
  expect(await sound('linux-recorded')).toEqual({
    input: { name: 'Null Input', volumePercent: 100, muted: false },
    output: { name: 'Écouteurs Jabra', volumePercent: 37, muted: true },
  });
  expect(await read('linux-recorded', 'restarts')).toMatchObject({ reason: 'not-present' });
  expect(await read('linux-recorded', 'drivers')).toEqual([
    { kind: 'network', device: 'eth0', version: 'virtio_net 6.18.44-fc-v657' },
  ]);
  expect(await read('linux-recorded', 'interfaces')).toMatchObject([
    { name: 'eth0', kind: 'wired', link: 'up' },
    { name: 'ifb0', kind: 'virtual', link: 'down' },
  ]);
});
