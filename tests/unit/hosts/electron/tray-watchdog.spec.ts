import { expect, test } from 'vitest';
import type { PowerEvent } from '#core/ports.ts';
import { watchTray } from '#hosts/electron/tray-watchdog.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

function setUp(platform: NodeJS.Platform, failures: number) {
  const clock = createFakeClock();
  let width = 0;
  let rebuilds = 0;
  let tooltips = 0;
  let tell: (event: PowerEvent) => void = () => undefined;
  watchTray({
    tray: {
      bounds: () => ({ x: 0, y: 0, width, height: width }),
      rebuild: () => {
        rebuilds += 1;
        if (rebuilds > failures) width = 24;
      },
      repeatTooltip: () => void (tooltips += 1),
    },
    platform,
    power: {
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    clock,
    log: createKeptLog(),
  });
  return {
    clock,
    lose: () => void (width = 0),
    tell: (event: PowerEvent) => tell(event),
    counts: () => ({ rebuilds, tooltips }),
  };
}

test('an icon refused at logon is put up again until it is there', async () => {
  const { clock, counts } = setUp('win32', 2);
  await clock.advance(120_000);
  expect(counts().rebuilds).toBe(3);
});

test('after five tries it is left alone', async () => {
  const { clock, counts } = setUp('win32', 99);
  await clock.advance(600_000);
  expect(counts().rebuilds).toBe(5);
});

test('waking and unlocking look again', async () => {
  const { clock, lose, tell, counts } = setUp('win32', 0);
  await clock.advance(60_000);
  lose();
  tell('unlock');
  expect(counts().rebuilds).toBe(2);
});

test('an icon lost once a day is put up again each day, for weeks', async () => {
  const { clock, lose, tell, counts } = setUp('win32', 0);
  for (let day = 1; day <= 14; day += 1) {
    lose();
    tell('resume');
    await clock.advance(60_000);
    expect(counts().rebuilds).toBe(day);
  }
});

test('elsewhere bounds mean nothing, and the words are still repeated', async () => {
  const { clock, counts } = setUp('linux', 0);
  await clock.advance(180_000);
  expect(counts()).toEqual({ rebuilds: 0, tooltips: 3 });
});
