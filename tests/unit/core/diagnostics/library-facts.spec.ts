import { expect, test } from 'vitest';
import { displaysFrom, systemFrom } from '#core/diagnostics/library-facts.ts';

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
