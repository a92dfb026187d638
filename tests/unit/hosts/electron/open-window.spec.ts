import { expect, test } from 'vitest';
import { createConceal } from '#hosts/electron/conceal-window.ts';
import { createWindowOpener } from '#hosts/electron/open-window.ts';
import { createPopoverBehaviour } from '#hosts/electron/popover-behaviour.ts';
import type { ActReason } from '#shared/capture-record.ts';
import type { AppEvent, Evidence } from '#shared/contract.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { createKeptLog } from '#tests/support/kept-log.ts';

/** A window of which only the story is told, and an act that conceals it as the capture port does. */
function setUp() {
  const clock = createFakeClock();
  const behaviour = createPopoverBehaviour(clock.now);
  const story: string[] = [];
  let visible = false;
  let isRecent = false;
  let tell: (event: AppEvent) => void = () => undefined;
  const window = {
    isVisible: () => visible,
    prepare: () => void story.push('prepare'),
    show: () => {
      visible = true;
      return Promise.resolve(void story.push('show'));
    },
    hide: () => {
      visible = false;
      story.push('hide');
    },
    vanish: () => {
      visible = false;
      behaviour.hidden();
      story.push('vanish');
    },
    reappear: () => {
      visible = true;
      story.push('reappear');
    },
  };
  const conceal = createConceal({ window, behaviour, clock });
  const reasons: ActReason[] = [];
  const core = {
    act: async (why: ActReason) => {
      reasons.push(why);
      const restore = await conceal();
      story.push(visible ? 'read with the window on it' : 'read');
      restore();
      isRecent = true;
    },
    isStillInHand: () => isRecent,
    subscribe: (listener: (event: AppEvent) => void) => {
      tell = listener;
      return () => undefined;
    },
    reveal: () => void story.push('old act let go'),
    offerHeadsetCheck: () => void story.push('headset check offered'),
  };
  const opener = createWindowOpener({ core, window, behaviour, log: createKeptLog() });
  const evidence = (phase: Evidence['phase']) =>
    tell({
      name: 'evidence',
      revision: 1,
      value: { actId: 'a', phase, captureAt: null, pictures: [], problem: null },
    });
  const forget = () => void (isRecent = false);
  return { clock, evidence, forget, opener, story, reasons };
}

test('the screens are read first, then the window is shown', async () => {
  const { opener, story } = setUp();
  opener.open('hot-key');
  await settle();
  expect(story).toEqual(['prepare', 'read', 'show']);
});

test('an open window vanishes and the screen is given time to be drawn without it', async () => {
  const { clock, opener, story } = setUp();
  opener.open('hot-key');
  await settle();
  story.length = 0;
  opener.open('hot-key');
  await clock.advance(199);
  expect(story).toEqual(['prepare', 'vanish']);
  await clock.advance(1);
  expect(story).toEqual(['prepare', 'vanish', 'read', 'reappear', 'show']);
});

test('two presses at once are one act', async () => {
  const { opener, story } = setUp();
  opener.open('hot-key');
  opener.open('hot-key');
  await settle();
  expect(story).toEqual(['prepare', 'read', 'show']);
});

test('after a delayed capture the window comes back by itself, once', async () => {
  const { evidence, opener, story } = setUp();
  void opener.reveal();
  evidence('counting-down');
  evidence('capturing');
  evidence('ready');
  evidence('ready');
  await settle();
  expect(story).toEqual(['old act let go', 'show', 'show']);
});

test('a click on the icon opens the window and the next one hides it', async () => {
  const { opener, story, reasons } = setUp();
  opener.toggle();
  await settle();
  expect(reasons).toEqual(['tray']);
  opener.toggle();
  expect(story).toEqual(['prepare', 'read', 'show', 'hide']);
});

test('a click after a hide shows what was gathered again, and reads nothing', async () => {
  const { opener, story, reasons } = setUp();
  opener.toggle();
  await settle();
  opener.toggle();
  story.length = 0;
  opener.toggle();
  await settle();
  opener.open('tray');
  await settle();
  expect(story).toEqual(['show', 'show']);
  expect(reasons).toEqual(['tray']);
});

test('the hot key reads anew all the same, and so does a click once the act is over', async () => {
  const { clock, forget, opener, reasons } = setUp();
  opener.toggle();
  await settle();
  opener.open('hot-key');
  opener.open('tray');
  await clock.advance(400);
  opener.toggle();
  forget();
  opener.toggle();
  await settle();
  expect(reasons).toEqual(['tray', 'hot-key', 'tray']);
});

test('the headset check is offered once the window is shown, and no screen is read', async () => {
  const { opener, story } = setUp();
  opener.offerHeadsetCheck();
  await settle();
  expect(story).toEqual(['old act let go', 'show', 'headset check offered']);
});

test('before a window is shown without an act, an old one is let go; who looks at it keeps theirs', async () => {
  const { opener, story } = setUp();
  await opener.reveal();
  await opener.reveal();
  expect(story).toEqual(['old act let go', 'show', 'show']);
});
