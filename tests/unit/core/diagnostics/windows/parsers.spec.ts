import { expect, test } from 'vitest';
import {
  activeEndpoints,
  audioStateFrom,
  type AudioEndpoint,
} from '#core/diagnostics/windows/audio-endpoints.ts';
import { cimList, cimText } from '#core/diagnostics/windows/cim-list.ts';
import { consoleText } from '#core/diagnostics/windows/console-text.ts';
import { fallsFrom } from '#core/diagnostics/windows/falls.ts';
import { pendingRestart } from '#core/diagnostics/windows/pending-restart.ts';
import { registryKeys, registryNumber } from '#core/diagnostics/windows/registry-text.ts';
import { defaultRouteFrom } from '#core/diagnostics/windows/routes.ts';

const bytes = (...list: (number | string)[]) =>
  Buffer.concat(list.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.of(one))));

test.each([
  ['the console’s 850', bytes('P', 0x82, 'riph', 0x82, 'rique'), 850],
  ['the console’s 437', bytes('P', 0x82, 'riph', 0x82, 'rique'), 437],
  ['windows’ 1252 though the console says 850', bytes('P', 0xe9, 'riph', 0xe9, 'rique'), 850],
  ['UTF-8 though the console says 850', Buffer.from('Périphérique'), 850],
  ['UTF-16 with its mark', Buffer.from('\u{feff}Périphérique', 'utf16le'), 850],
])('text is read in %s', (_, written, codePage) => {
  expect(consoleText(written, codePage)).toBe('Périphérique');
});

test('no-break spaces become plain ones, of whichever alphabet', () => {
  expect(consoleText(bytes('1', 0xff, '024', 0x82), 850)).toBe('1 024é');
  expect(consoleText(Buffer.from('Fin\u{a0}: 1\u{202f}024'), 850)).toBe('Fin : 1 024');
});

test('a value whose name or data holds blanks is read whole, and localised words are never keys', () => {
  const [key] = registryKeys(
    'HKEY_LOCAL_MACHINE\\A\r\n    (par défaut)    REG_SZ    (valeur non définie)\r\n' +
      '    A name    REG_SZ    b  c    d\r\n    Blank    REG_SZ\r\n\r\nFin de la recherche : 3\r\n',
  );
  expect(key!.values.get('A name')).toEqual({ type: 'REG_SZ', data: 'b  c    d' });
  expect(key!.values.get('Blank')).toEqual({ type: 'REG_SZ', data: '' });
  expect(registryKeys('Erreur : accès refusé.\r\n')).toEqual([]);
});

test('numbers are hexadecimal and of the number types only', () => {
  expect(registryNumber({ type: 'REG_DWORD', data: '0x1f' })).toBe(31n);
  expect(registryNumber({ type: 'REG_SZ', data: '0x1f' })).toBeUndefined();
  expect(registryNumber({ type: 'REG_QWORD', data: '0x' })).toBeUndefined();
  expect(registryNumber(undefined)).toBeUndefined();
});

const endpoint = (name: string, chosenAt: bigint): AudioEndpoint => ({
  direction: 'output',
  name,
  card: name,
  chosenAt,
});

test('the only device that works is the default even if nobody ever chose it', () => {
  expect(audioStateFrom([endpoint('Casque', 0n)])).toMatchObject({
    input: null,
    output: { name: 'Casque' },
  });
  expect(audioStateFrom([])).toEqual({ input: null, output: null });
});

test('between several that nobody ever chose, which one it is stays unknown', () => {
  const two = [endpoint('Casque', 0n), endpoint('Écran', 0n)];
  expect(() => audioStateFrom(two)).toThrow('not-supported-here');
});

test('an endpoint without a name is left out', () => {
  const key = String.raw`HKEY_LOCAL_MACHINE\X\MMDevices\Audio\Render\{7e75e2ee-3446-41ce-92d1-2e60f710f4c2}`;
  expect(activeEndpoints(`${key}\n    DeviceState    REG_DWORD    0x1\n`)).toEqual([]);
});

test('a blank answer of PowerShell is a refusal, and one that is no JSON is unreadable', () => {
  expect(() => cimList(' \r\n', cimText)).toThrow('refused-by-system');
  expect(() => cimList('#< CLIXML', cimText)).toThrow('unreadable');
  expect(() => cimList('3', cimText)).toThrow('unreadable');
  expect(cimList('["a",null,4]', cimText)).toEqual(['a', '', '']);
});

test('an event without a time, or cut off, is not counted', () => {
  const event = (time: string) =>
    `<Event><System><Provider Name="EventLog"/><EventID>6008</EventID>${time}</System></Event>`;
  expect(fallsFrom(event(''))).toEqual([]);
  expect(fallsFrom(event(`<TimeCreated SystemTime="2026-11-20T08:00:00.5Z"/>`))).toEqual([
    Date.parse('2026-11-20T08:00:00.5Z'),
  ]);
  expect(fallsFrom('<Event><System><Provider Name="EventLog"/><EventID>6008')).toEqual([]);
});

test('whether a restart waits is unknown only when neither key could be listed', () => {
  expect(pendingRestart(undefined, undefined)).toBeNull();
  expect(pendingRestart('', undefined)).toBe(false);
  expect(pendingRestart(undefined, 'HKEY_LOCAL_MACHINE\\A\\Auto Update\\RebootRequired\r\n')).toBe(
    true,
  );
});

test('a route kept for the next start is not the one in use', () => {
  expect(() => defaultRouteFrom('  0.0.0.0  0.0.0.0  192.168.0.1  Par défaut\r\n')).toThrow(
    'not-present',
  );
  expect(() => defaultRouteFrom('')).toThrow('refused-by-system');
});
