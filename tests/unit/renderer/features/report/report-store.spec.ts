import { expect, test } from 'vitest';
import { createProgramStore } from '#renderer/bridge/program-store.ts';
import { createReportStore } from '#renderer/features/report/report-store.ts';
import { withProposedAnswers } from '#renderer/features/report/with-proposed-answers.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { createFakeBridge } from '#tests/support/fake-bridge.ts';
import { createManualTimers, settle } from '#tests/support/manual-timers.ts';
import { blankDraft } from '#tests/support/sample-window.ts';

async function start(evidenceSettled: () => Promise<void> = () => Promise.resolve()) {
  const bridge = createFakeBridge();
  const timers = createManualTimers();
  const { after } = timers;
  const program = createProgramStore({ bridge, after });
  let time = new Date(2026, 10, 23, 9, 40);
  const now = () => time;
  const turnTo = (moment: Date) => {
    time = moment;
  };
  const report = createReportStore({ bridge, program, after, now, evidenceSettled });
  await settle();
  return { bridge, timers, report, turnTo, state: () => report.getState() };
}

const REFUSED = {
  'answers.login': 'Lequel',
  'answers.action': 'Laquelle',
  'requester.email': 'Où',
};
const GOOD = { description: 'Plus aucune page ne s’ouvre', categoryId: 'dsi-connexion-internet' };

test('words are on the screen at once and with the program soon after', async () => {
  const { bridge, timers, report } = await start();
  report.edit({ description: 'écran' });
  expect(report.draft()?.description).toBe('écran');
  expect(bridge.inputsOf('draft.update')).toEqual([]);
  timers.pass(300);
  await settle();
  expect(bridge.inputsOf('draft.update')).toEqual([blankDraft({ description: 'écran' })]);
});

test('an echo does not overwrite what is being typed', async () => {
  const { bridge, report } = await start();
  report.edit({ description: 'écran noir' });
  bridge.emit('draft', blankDraft({ description: 'écran' }));
  expect(report.draft()?.description).toBe('écran noir');
});

test('what another window wrote is shown when nothing is being typed here', async () => {
  const { bridge, report } = await start();
  bridge.emit('draft', blankDraft({ description: 'ailleurs' }));
  expect(report.draft()?.description).toBe('ailleurs');
});

test('a sent ticket becomes the receipt, and the form behind it is empty', async () => {
  const { bridge, report, state } = await start();
  report.edit(GOOD);
  await report.send();
  expect(state().receipt).toMatchObject({ reference: 'P-7KM-2D9', delivery: { state: 'queued' } });
  report.startAnother();
  expect(report.draft()?.description).toBe('');
  expect(bridge.inputsOf('draft.update')).toEqual([]);
});

test('no save follows a sent ticket, whose words it would bring back', async () => {
  const { bridge, timers, report } = await start();
  report.edit(GOOD);
  await report.send();
  timers.pass(10_000);
  await settle();
  expect(bridge.inputsOf('draft.update')).toEqual([]);
});

test('the receipt becomes final when the central has answered', async () => {
  const { bridge, report, state } = await start();
  report.edit(GOOD);
  await report.send();
  bridge.program.deliver(state().receipt!.key, 'K7M-2PX-94D');
  expect(state().receipt).toMatchObject({
    reference: 'K7M-2PX-94D',
    delivery: { state: 'delivered' },
  });
});

test('a delivery that is quicker than the answer to Send is not missed', async () => {
  const { bridge, report, state } = await start();
  const send = bridge.program.handlers['tickets.send'];
  bridge.answer('tickets.send', async (draft) => {
    const outcome = await send(draft);
    if (outcome.sent) bridge.program.deliver(outcome.ticket.key, 'K7M-2PX-94D');
    return outcome;
  });
  report.edit(GOOD);
  await report.send();
  expect(state().receipt).toMatchObject({
    reference: 'K7M-2PX-94D',
    delivery: { state: 'delivered' },
  });
});

test('a refused field keeps every word, and the words still reach the program', async () => {
  const { bridge, timers, report, state } = await start();
  report.edit({ description: 'Le login de Paul', categoryId: 'dsi-log' });
  await report.send();
  expect(Object.keys(state().problems)).toEqual(['answers.login', 'answers.action']);
  expect(state()).toMatchObject({ refusals: 1, receipt: null, sending: false });
  expect(report.draft()?.description).toBe('Le login de Paul');
  timers.pass(300);
  await settle();
  expect(bridge.inputsOf('draft.update')).toHaveLength(1);
});

test('a field that was mended is refused no longer; the others wait for theirs', async () => {
  const { bridge, report, state } = await start();
  bridge.answer('tickets.send', async () => ({ sent: false, fields: REFUSED }));
  await report.send();
  report.edit({ answers: { login: 'mdurand' } });
  expect(Object.keys(state().problems)).toEqual(['answers.action', 'requester.email']);
  const { requester } = report.draft()!;
  report.edit({ requester: { ...requester, phone: '4 12' } });
  expect(Object.keys(state().problems)).toEqual(['answers.action', 'requester.email']);
  report.edit({ requester: { ...requester, email: 'marie@exemple.fr' } });
  expect(Object.keys(state().problems)).toEqual(['answers.action']);
});

test('another category takes what was asked by the one before with it', async () => {
  const { bridge, report, state } = await start();
  bridge.answer('tickets.send', async () => ({ sent: false, fields: REFUSED }));
  await report.send();
  report.edit({ categoryId: 'dsi-materiel' });
  expect(Object.keys(state().problems)).toEqual(['requester.email']);
});

test('a full disk is said and costs nothing', async () => {
  const { bridge, report, state } = await start();
  bridge.refuse('tickets.send', 'disk-full', { missingBytes: 40_000_000 });
  report.edit(GOOD);
  await report.send();
  expect(state().fault?.code).toBe('disk-full');
  expect(report.draft()?.description).toBe(GOOD.description);
});

test('Send waits until the evidence is as the screen shows it', async () => {
  let release: () => void = () => undefined;
  const { bridge, report } = await start(() => new Promise((done) => (release = done)));
  report.edit(GOOD);
  const sent = report.send();
  await settle();
  expect(bridge.inputsOf('tickets.send')).toEqual([]);
  release();
  await sent;
  expect(bridge.inputsOf('tickets.send')).toHaveLength(1);
});

test('pressing Send twice sends once', async () => {
  const { bridge, report } = await start();
  report.edit(GOOD);
  await Promise.all([report.send(), report.send()]);
  expect(bridge.inputsOf('tickets.send')).toHaveLength(1);
});

test('what was cleared can be put back, words and answers', async () => {
  const { report, state } = await start();
  report.edit({ ...GOOD, answers: { login: 'mdurand' } });
  await report.discard();
  expect(report.draft()?.description).toBe('');
  expect(state().discarded).toMatchObject(GOOD);
  report.undoDiscard();
  expect(report.draft()).toMatchObject({ ...GOOD, answers: { login: 'mdurand' } });
  expect(state().discarded).toBeNull();
});

test('"Effacer" pressed twice clears once: the words can still be put back', async () => {
  const { bridge, report, state } = await start();
  report.edit(GOOD);
  await Promise.all([report.discard(), report.discard()]);
  expect(state().discarded).toMatchObject(GOOD);
  report.undoDiscard();
  expect(report.draft()).toMatchObject(GOOD);
  bridge.refuse('draft.discard', 'program-stopped');
  await Promise.all([report.discard(), report.discard()]);
  expect(report.draft()).toMatchObject(GOOD);
});

test('words typed before the program has forgotten the old ones are kept', async () => {
  const { bridge, report, timers } = await start();
  report.edit(GOOD);
  const clearing = report.discard();
  report.edit({ description: 'Autre chose' });
  await clearing;
  expect(report.draft()).toMatchObject({ description: 'Autre chose', categoryId: null });
  timers.pass(1000);
  await settle();
  expect(bridge.inputsOf('draft.update').at(-1)).toMatchObject({ description: 'Autre chose' });
});

test('a new word closes the way back to what was cleared', async () => {
  const { report, state } = await start();
  report.edit(GOOD);
  await report.discard();
  report.edit({ description: 'autre chose' });
  expect(state().discarded).toBeNull();
});

test('what the words answer is sent as it was seen; what was emptied stays empty', async () => {
  const { bridge, report } = await start();
  report.edit({ description: 'Désactiver le login mdurand', categoryId: 'dsi-log' });
  report.edit({ answers: { login: '' } });
  expect(report.draft()?.answers).toEqual({ login: '' });
  await report.send();
  expect(bridge.inputsOf('tickets.send')[0]?.answers).toEqual({
    login: '',
    action: 'deactivate',
    from: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u),
  });
});

test('"demain" said before midnight is sent as it was shown, and not as the day after', async () => {
  const { bridge, report, turnTo, state } = await start();
  const category = DEFAULT_CATALOGUE.categories.find(({ id }) => id === 'dsi-log');
  const shown = () =>
    withProposedAnswers(report.draft()!, category, state().saidAt).answers['from'];
  turnTo(new Date(2026, 10, 23, 23, 50));
  report.edit({ description: 'Désactiver le login mdurand dès demain', categoryId: 'dsi-log' });
  expect(shown()).toBe('2026-11-24T08:00');
  turnTo(new Date(2026, 10, 24, 0, 10));
  report.edit({ answers: { login: 'mdurand2' } });
  expect(shown()).toBe('2026-11-24T08:00');
  await report.send();
  expect(bridge.inputsOf('tickets.send')[0]?.answers['from']).toBe('2026-11-24T08:00');
});
