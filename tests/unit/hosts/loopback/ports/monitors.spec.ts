import { expect, test } from 'vitest';
import {
  distinctMonitors,
  geometryOf,
  monitorAt,
  parseMonitors,
} from '#hosts/loopback/ports/capture/monitors.ts';

const XRANDR = `Monitors: 4
 0: +*HDMI-1 1920/476x1080/268+1920+0  HDMI-1
 1: +eDP-1 1920/309x1080/174+0+120  eDP-1
 2: +DP-2 1280/338x1024/270-1280+0  DP-2
 3: +DP-3 1920/476x1080/268+1920+0  DP-3
`;

const monitors = distinctMonitors(parseMonitors(XRANDR));

test('screens come left to right, and two that mirror each other count once', () => {
  expect(monitors.map(geometryOf)).toEqual([
    '1280x1024+-1280+0',
    '1920x1080+0+120',
    '1920x1080+1920+0',
  ]);
});

test('the primary screen is known, also where another mirrors it', () => {
  const primary = monitors.filter((monitor) => monitor.primary);
  expect(primary.map(geometryOf)).toEqual(['1920x1080+1920+0']);
});

test('a point lies on one screen, or in the gap beside a smaller one', () => {
  expect(monitorAt(monitors, { x: -1, y: 1000 })).toMatchObject({ width: 1280 });
  expect(monitorAt(monitors, { x: 0, y: 1000 })).toMatchObject({ x: 0, width: 1920 });
  expect(monitorAt(monitors, { x: 10, y: 20 })).toBeUndefined();
});

test('text that lists no screen lists none', () => {
  expect(parseMonitors('')).toEqual([]);
  expect(parseMonitors("Can't open display :9")).toEqual([]);
});
