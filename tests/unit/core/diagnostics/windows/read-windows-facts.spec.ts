import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { UnknownFact } from '#core/diagnostics/probe.ts';
import type { RunTool } from '#core/diagnostics/run-tool.ts';
import { readWindowsFacts } from '#core/diagnostics/windows/read-windows-facts.ts';
import { systemRootOf, windowsTools } from '#core/diagnostics/windows/windows-tools.ts';
import { FACTS } from '#shared/diagnostics.ts';
import { createSavedTools } from '#tests/support/saved-tools.ts';

const NOW = Date.parse('2026-11-23T09:40:00Z');
const tools = windowsTools(String.raw`C:\Windows`);
// This machine's cards have other names.
const NO_ADDRESS = { ipv4: [], ipv6: [] };

function factsOf(machine: string) {
  return readWindowsFacts(createSavedTools(`windows/${machine}`, tools), tools, () => NOW);
}

const french = factsOf('fr-11');
const english = factsOf('en-10');

test('the default devices are those last chosen among those that work, accents and all', async () => {
  const unknown = { volumePercent: null, muted: null };
  expect(await french['audio-state']()).toEqual({
    input: { name: 'Microphone à casque (Jabra EVOLVE 20)', ...unknown },
    output: { name: 'Écouteurs (Jabra EVOLVE 20)', ...unknown },
  });
  expect(await english['audio-state']()).toEqual({
    input: { name: 'Headset Microphone (Jabra EVOLVE 20)', ...unknown },
    output: { name: 'Headset Earphone (Jabra EVOLVE 20)', ...unknown },
  });
});

test('devices that work are told with their directions; unplugged and disabled ones are not', async () => {
  expect(await french['audio-devices']()).toEqual([
    { name: 'Jabra EVOLVE 20', direction: 'both' },
    { name: 'HD Webcam C270', direction: 'input' },
    { name: 'Realtek(R) Audio', direction: 'output' },
  ]);
});

test('the marks one fall leaves are one restart, and another program’s 1001 is none', async () => {
  expect(await french.restarts()).toEqual({
    unexpectedAt: ['2026-11-22T17:03:58.555Z', '2026-11-18T07:58:12.004Z'],
    pending: true,
  });
});

test('a quiet journal is blank and no restart; Windows Update may wait for one all the same', async () => {
  expect(await english.restarts()).toEqual({ unexpectedAt: [], pending: true });
});

test('a PC without a battery is on the mains, a laptop says how much is left', async () => {
  expect(await french.power()).toEqual({ source: 'mains', batteryPercent: null });
  expect(await english.power()).toEqual({ source: 'battery', batteryPercent: 47 });
});

test('drivers are those of sound, network and display; virtual network cards are left out', async () => {
  const drivers = [
    { kind: 'audio', device: 'Realtek(R) Audio', version: '6.0.9514.1' },
    { kind: 'audio', device: 'Jabra EVOLVE 20', version: '10.0.22621.2506' },
    {
      kind: 'network',
      device: 'Intel(R) Ethernet Connection (17) I219-LM',
      version: '12.19.2.45',
    },
    { kind: 'display', device: 'Intel(R) UHD Graphics 770', version: '31.0.101.4953' },
  ];
  expect(await french.drivers()).toEqual(drivers);
  expect(await english.drivers()).toEqual(drivers);
  // Under Constrained Language Mode the registry says the same.
  expect(await factsOf('fr-constrained').drivers()).toEqual(drivers);
});

test('a headset is told by its own name, hubs, absent devices and serial numbers are not', async () => {
  const devices = await french['usb-devices']();
  expect(devices).toEqual([
    { name: 'Jabra EVOLVE 20', manufacturer: '' },
    { name: "Périphérique d'entrée USB", manufacturer: '' },
  ]);
  expect(JSON.stringify(devices)).not.toContain('00308A1B2C3D');
  expect((await english['usb-devices']()).map(({ name }) => name)).toEqual([
    'Jabra EVOLVE 20',
    'USB Input Device',
  ]);
});

test('cards are told with the cable that is not plugged in and the speed of the one that is', async () => {
  expect(await french.interfaces()).toEqual([
    { name: 'Ethernet', kind: 'wired', link: 'up', speedMbps: 1000, ...NO_ADDRESS },
    { name: 'Wi-Fi', kind: 'wireless', link: 'down', ...NO_ADDRESS },
    { name: 'Connexion réseau Bluetooth', kind: 'virtual', link: 'down', ...NO_ADDRESS },
    { name: 'Ethernet 2', kind: 'wired', link: 'down', ...NO_ADDRESS },
    {
      name: 'vEthernet (Default Switch)',
      kind: 'virtual',
      link: 'up',
      speedMbps: 10_000,
      ...NO_ADDRESS,
    },
  ]);
});

test('the gateway is that of the lowest metric, and a machine without one says so for certain', async () => {
  expect(await french.gateway()).toEqual({ address: '10.2.4.1', interface: '' });
  await expect(english.gateway()).rejects.toMatchObject({ reason: 'not-present' });
});

test('the gateway’s card is named where this machine has its address', async () => {
  const [name, infos] = Object.entries(networkInterfaces())[0]!;
  const own = infos!.find(({ family }) => family === 'IPv4')!.address;
  const run: RunTool = async () => ({
    stdout: Buffer.from(`  0.0.0.0  0.0.0.0  10.2.4.1  ${own}  25\r\n`),
    exitCode: 0,
  });
  expect(await readWindowsFacts(run, tools).gateway()).toEqual({
    address: '10.2.4.1',
    interface: name,
  });
});

test('maker and model come from the firmware, and virtual machines are known by them', async () => {
  expect(await french.system()).toEqual({
    manufacturer: 'Dell Inc.',
    model: 'OptiPlex Tower 7010',
    virtual: false,
  });
});

test('under Constrained Language Mode what PowerShell would tell was refused, the rest is known', async () => {
  const facts = factsOf('fr-constrained');
  const refused = { reason: 'refused-by-system' };
  await expect(facts.power()).rejects.toMatchObject(refused);
  await expect(facts['usb-devices']()).rejects.toMatchObject(refused);
  await expect(facts.interfaces()).rejects.toMatchObject(refused);
  expect(await facts.system()).toMatchObject({ model: 'HP ProDesk 400 G7' });
  expect(await facts['audio-state']()).toMatchObject({
    output: { name: 'Écouteurs (Jabra EVOLVE 20)' },
  });
  expect(await facts.gateway()).toMatchObject({ address: '10.2.4.1' });
  expect(await facts.restarts()).toEqual({ unexpectedAt: [], pending: false });
});

test('where no program may start every fact was refused, and none crashes', async () => {
  const readers = Object.values(factsOf('fr-applocker'));
  expect(readers).toHaveLength(9);
  for (const read of readers) {
    await expect(read()).rejects.toMatchObject({ reason: 'refused-by-system' });
  }
});

test('a class that is refused alone leaves the others known', async () => {
  const lines = ['[]', '', '[{"Name":"Ethernet","HardwareInterface":true,"MediaConnectState":2}]'];
  const run: RunTool = async () => ({ stdout: Buffer.from(lines.join('\r\n')), exitCode: 0 });
  const facts = readWindowsFacts(run, tools);
  expect(await facts.power()).toEqual({ source: 'mains', batteryPercent: null });
  await expect(facts['usb-devices']()).rejects.toMatchObject({ reason: 'refused-by-system' });
  expect(await facts.interfaces()).toMatchObject([{ name: 'Ethernet', link: 'down' }]);
});

test('all facts of one reading cost one PowerShell and one reading of the sound registry', async () => {
  const asked: string[] = [];
  const saved = createSavedTools('windows/fr-11', tools);
  const facts = readWindowsFacts((tool) => {
    asked.push(tool.args.join(' '));
    return saved(tool);
  }, tools);
  await Promise.all([
    ...[facts['audio-state'](), facts['audio-devices']()],
    ...[facts.power(), facts['usb-devices'](), facts.interfaces()],
  ]);
  expect(asked.filter((args) => args.includes('Get-CimInstance'))).toHaveLength(1);
  expect(asked.filter((args) => args.includes('MMDevices'))).toHaveLength(1);
});

test.each(['fr-11', 'en-10'])('every fact of %s is one of the allow-list', async (machine) => {
  for (const [id, read] of Object.entries(factsOf(machine))) {
    const value: unknown = await read().catch((thrown: unknown) => thrown);
    if (value instanceof UnknownFact) continue;
    expect(FACTS[id as keyof typeof FACTS].parse(value), id).toEqual(value);
  }
});

test('every tool is an absolute path of the system, and no script needs more than cmdlets', () => {
  for (const { path, args } of Object.values(tools)) {
    expect(path).toMatch(/^C:\\Windows\\System32\\[\w.\\]+\.exe$/iu);
    // Methods, .NET types and compiled code are what Constrained Language Mode forbids.
    expect(args.join(' ')).not.toMatch(
      /\[[a-z.]+\]|::|Add-Type|New-Object|-EncodedCommand|"|\w\(\)/iu,
    );
  }
});

test('the system folder is believed only where it is absolute', () => {
  expect(systemRootOf({ SystemRoot: 'D:\\WINNT\\' })).toBe('D:\\WINNT');
  expect(systemRootOf({ SystemRoot: '.\\evil' })).toBe('C:\\Windows');
  expect(systemRootOf({})).toBe('C:\\Windows');
});
