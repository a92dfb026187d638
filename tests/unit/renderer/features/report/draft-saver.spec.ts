import { expect, test } from 'vitest';
import { createDraftSaver } from '#renderer/features/report/draft-saver.ts';
import type { Draft } from '#shared/ticket.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { blankDraft } from '#tests/support/sample-window.ts';

function start() {
  const timers = createManualTimers();
  const saved: string[] = [];
  let hold: Promise<void> = Promise.resolve();
  let isThere = true;
  const saver = createDraftSaver({
    after: timers.after,
    save: async (draft: Draft) => {
      await hold;
      if (isThere) saved.push(draft.description);
      return isThere;
    },
  });
  const type = (description: string) => saver.changed(blankDraft({ description }));
  return {
    timers,
    saved,
    saver,
    type,
    turn: (there: boolean) => {
      isThere = there;
    },
    holdWith: (promise: Promise<void>) => {
      hold = promise;
    },
  };
}

test('a burst of keys is saved once, with the last words', async () => {
  const { timers, saved, type } = start();
  type('m');
  type('mo');
  type('mon');
  timers.pass(300);
  await settle();
  expect(saved).toEqual(['mon']);
});

test('a person who never pauses is saved all the same', async () => {
  const { timers, saved, type } = start();
  for (const words of ['a', 'ab', 'abc', 'abcd']) {
    type(words);
    timers.pass(200);
    await settle();
  }
  expect(saved).toEqual(['ab', 'abcd']);
});

test('leaving the window saves at once', async () => {
  const { saved, saver, type } = start();
  type('vite');
  await saver.flush();
  expect(saved).toEqual(['vite']);
  expect(saver.pending()).toBe(false);
});

test('after drop nothing arrives any more, not even what was on its way', async () => {
  const { timers, saved, saver, type, holdWith } = start();
  let release: () => void = () => undefined;
  holdWith(new Promise((done) => (release = done)));
  type('en route');
  timers.pass(300);
  type('en attente');
  const dropped = saver.drop();
  release();
  await dropped;
  timers.pass(1_000);
  await settle();
  expect(saved).toEqual(['en route']);
});

test('what a program that was gone has not taken is saved once it is back', async () => {
  const { timers, saved, saver, type, turn } = start();
  turn(false);
  type('pendant la panne');
  timers.pass(300);
  await settle();
  expect(saver.pending()).toBe(true);
  turn(true);
  await saver.flush();
  await saver.flush();
  expect(saved).toEqual(['pendant la panne']);
  expect(saver.pending()).toBe(false);
});

test('after drop, what was not taken is forgotten as well', async () => {
  const { timers, saved, saver, type, turn } = start();
  turn(false);
  type('pendant la panne');
  timers.pass(300);
  await saver.drop();
  turn(true);
  await saver.flush();
  expect(saved).toEqual([]);
});
