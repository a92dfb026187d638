import { expect, test } from 'vitest';
import {
  audioDevicesFrom,
  displaysFrom,
  gatewayFrom,
  systemFrom,
  usbDevicesFrom,
} from '#core/diagnostics/library-facts.ts';

test('maker and model are told, serial number and UUID are not', () => {
  const answer = {
    manufacturer: 'Dell Inc.',
    model: 'OptiPlex 7010',
    serial: '7XK2N13',
    uuid: '4c4c4544-0058-4b10-8032-b7c04f4e3133',
    sku: '0B9B',
    virtual: false,
  };
  expect(systemFrom(answer, 'win32')).toEqual({
    manufacturer: 'Dell Inc.',
    model: 'OptiPlex 7010',
    virtual: false,
  });
});

test('blanks on Windows are a refusal, as under Constrained Language Mode; elsewhere an absence', () => {
  const blank = { manufacturer: '', model: '', serial: '-', virtual: false };
  expect(() => systemFrom(blank, 'win32')).toThrow('refused-by-system');
  expect(() => systemFrom({ ...blank, model: '-' }, 'linux')).toThrow('not-present');
});

test('a display is told in the pixels it shows, and one with none is left out', () => {
  const p2419h = { model: 'DELL P2419H', serial: 'CN0X', main: true, resolutionX: 1920 };
  const answer = [
    { ...p2419h, resolutionY: 1080, currentResX: 1600, currentResY: 900 },
    { model: '', resolutionX: 3840, resolutionY: 2160, currentResX: null, currentResY: null },
    { model: 'ghost', resolutionX: null, resolutionY: null },
  ];
  expect(displaysFrom(answer)).toEqual([
    { name: 'DELL P2419H', width: 1600, height: 900, scalePercent: null, primary: true },
    { name: '', width: 3840, height: 2160, scalePercent: null, primary: false },
  ]);
});

test('USB hubs and controllers are left out, in French too', () => {
  const answer = [
    { name: 'Jabra EVOLVE 20', manufacturer: 'GN Netcom', type: 'Audio', serialNumber: '70BF92' },
    { name: 'Concentrateur USB racine', manufacturer: 'Microsoft', type: 'Generic' },
    { name: 'Contrôleur hôte', manufacturer: 'Intel', type: 'Controller' },
    { name: 'Keyboard', manufacturer: null, vendor: 'Logitech', type: 'Keyboard' },
    { name: '', manufacturer: 'Nobody', type: 'Generic' },
  ];
  expect(usbDevicesFrom(answer)).toEqual([
    { name: 'Jabra EVOLVE 20', manufacturer: 'GN Netcom' },
    { name: 'Keyboard', manufacturer: 'Logitech' },
  ]);
});

test('a direction the library does not know stays unknown', () => {
  const answer = [
    { name: 'Realtek Audio', in: null, out: null },
    { name: 'Microphone', in: true, out: false },
    { name: 'Headset', in: true, out: true },
    { name: 'HDMI', in: false, out: true },
  ] as Parameters<typeof audioDevicesFrom>[0];
  expect(audioDevicesFrom(answer).map(({ direction }) => direction)).toEqual([
    'unknown',
    'input',
    'both',
    'output',
  ]);
});

test('a gateway is an address or is not there', () => {
  expect(gatewayFrom('10.2.4.1')).toEqual({ address: '10.2.4.1', interface: '' });
  expect(() => gatewayFrom('')).toThrow('not-present');
  expect(() => gatewayFrom(null)).toThrow('not-present');
});
