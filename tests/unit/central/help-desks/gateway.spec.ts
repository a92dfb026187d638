import { expect, onTestFinished, test, vi } from 'vitest';
import { erasedPicture } from '#central/tickets/erased-picture.ts';
import { createFollower } from '#central/help-desks/gateway/follow-changes.ts';
import { createGateway } from '#central/help-desks/gateway/create-gateway.ts';
import { systemAfter } from '#central/real-ports.ts';
import { createMemoryHelpDesk } from '#tests/support/memory-help-desk.ts';
import { openGatewayBench } from '#tests/support/gateway-bench.ts';
import { factOf, pngOf } from '#tests/support/test-central.ts';

const open = (largest?: number) => openGatewayBench(createMemoryHelpDesk(largest));

const NUMBER = 'Le support suit ce ticket dans Memory, n° 1.';

test('the number there is told to the requester, once', async () => {
  const bench = open();
  const { reference } = await bench.handOver();
  await bench.look();
  await bench.look();
  expect(await bench.words(reference)).toEqual([NUMBER]);
  expect(await bench.store.handOvers.findHandOver(reference)).toMatchObject({
    foreign: { number: '1', url: 'http://help-desk.test/1', status: 'new' },
  });
});

test('an answer is brought once, however often it is read, with its pictures', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  const data = pngOf('essai');
  bench.desk.answer(id, 'Essayez ceci.', [
    { name: 'ecran.png', mediaType: 'image/png', data },
    { name: 'notice.pdf', mediaType: 'application/pdf', data: pngOf('pdf') },
  ]);
  for (let times = 0; times < 3; times += 1) await bench.look();
  const [, answer, ...more] = await bench.thread(reference);
  expect(more).toEqual([]);
  expect(answer).toMatchObject({ from: 'support', author: 'Tech Nicien' });
  expect(answer?.text).toMatch(/^Essayez ceci\.\n\n.*notice\.pdf$/su);
  expect(answer?.attachments).toEqual([factOf(data, 'ecran.png')]);
});

test('one search is enough when nothing has changed', async () => {
  const bench = open();
  const { id } = await bench.handOver();
  bench.desk.answer(id, 'Bonjour.');
  for (let times = 0; times < 4; times += 1) await bench.look();
  bench.desk.asked.length = 0;
  await bench.look();
  expect(bench.desk.asked).toEqual(['changedSince']);
});

test('an answer of the second in which the ticket was made is brought too', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  bench.desk.answerInThatSecond(id, 'Merci, votre demande est enregistrée.');
  await bench.look();
  expect(await bench.words(reference)).toContain('Merci, votre demande est enregistrée.');
});

test('a second that is not over when it is read again is read once more', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  const { look } = createFollower(bench.ports);
  const followed = () => bench.store.handOvers.listFollowed('2026-11-01T00:00:00.000Z');
  bench.desk.answer(id, 'Un');
  for (let times = 0; times < 2; times += 1) await look(await followed());
  bench.desk.answerInThatSecond(id, 'Deux');
  bench.advance(5000);
  await look(await followed());
  expect(await bench.words(reference)).toEqual([NUMBER, 'Un', 'Deux']);
});

test('an answer is not missed after a read that failed', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  for (let times = 0; times < 3; times += 1) await bench.look();
  bench.desk.answer(id, 'Bonjour.');
  const failing = bench.look();
  bench.desk.failNext('no-answer');
  await failing.catch(() => undefined);
  await bench.look();
  await bench.look();
  expect(await bench.words(reference)).toEqual([NUMBER, 'Bonjour.']);
});

test('the status is followed, and said in words', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  bench.desk.put(id, 'waiting-requester');
  await bench.look();
  expect(await bench.status(reference)).toBe('waiting-requester');
  bench.desk.put(id, 'resolved');
  await bench.look();
  expect(await bench.status(reference)).toBe('resolved');
  expect(await bench.words(reference)).toEqual([
    NUMBER,
    'Le support attend votre réponse.',
    'Le support indique que le problème est résolu.',
  ]);
});

test('replies are taken there once, in their order, and are not brought back as others', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  const picture = pngOf('capture');
  const fact = factOf(picture);
  const first = await bench.say(reference, 'Un', 'in-progress', [{ ...fact, data: picture }]);
  const second = await bench.say(reference, 'Deux');
  await bench.deliverMessages();
  await bench.deliverMessages();
  await bench.look();
  expect(bench.desk.threadOf(id)).toMatchObject([
    { token: first, text: 'Un', author: 'Marie Durand', files: [{ sha256: fact.sha256 }] },
    { token: second, text: 'Deux' },
  ]);
  expect(await bench.words(reference)).toEqual([NUMBER, 'Un', 'Deux']);
});

test('a reply whose answer was lost is said once', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  const token = await bench.say(reference, 'Toujours rien');
  await bench.desk.reply(id, { token, author: 'M', poste: '', text: 'Toujours rien', files: [] });
  bench.desk.failNext('no-answer');
  await bench.deliverMessages();
  await bench.deliverMessages();
  bench.advance(120_000);
  await bench.deliverMessages();
  expect(bench.desk.threadOf(id)).toHaveLength(1);
});

test('a picture that is too large for the help desk stays here and is named there', async () => {
  const bench = open(400_000);
  const { reference, id } = await bench.handOver();
  const data = pngOf('x'.repeat(500_000));
  await bench.say(reference, 'Voici', 'in-progress', [{ ...factOf(data, 'grand.png'), data }]);
  await bench.deliverMessages();
  expect(bench.desk.threadOf(id)).toMatchObject([
    { files: [], text: expect.stringContaining('grand.png') as string },
  ]);
});

test('of a picture that support has erased a reply says so, though it had no words', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  const data = pngOf('a card');
  await bench.say(reference, '', 'in-progress', [{ ...factOf(data), data }]);
  await bench.store.tickets.change({
    ...{ reference, messages: [], status: 'in-progress', at: '2026-11-23T13:06:00.000Z' },
    erase: { sha256: factOf(data).sha256, inItsPlace: erasedPicture('fr') },
  });
  await bench.deliverMessages();
  expect(bench.desk.threadOf(id)).toMatchObject([
    { files: [], text: 'Une image a été effacée par le support.' },
  ]);
});

test('what the requester says of the status is told there, after the words', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  await bench.say(reference, 'Merci, c’est réglé.', 'resolved');
  await bench.deliverMessages();
  await bench.settle();
  expect(bench.desk.statusOf(id)).toBe('resolved');
  await bench.look();
  expect(await bench.status(reference)).toBe('resolved');
  await bench.say(reference, 'Non, cela recommence.', 'in-progress');
  await bench.deliverMessages();
  await bench.settle();
  await bench.look();
  expect(bench.desk.statusOf(id)).toBe('in-progress');
  expect(await bench.status(reference)).toBe('in-progress');
});

test('a word of thanks does not reopen what support has solved', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  bench.desk.put(id, 'resolved');
  await bench.look();
  await bench.say(reference, 'Merci', 'resolved');
  await bench.deliverMessages();
  await bench.look();
  expect(bench.desk.statusOf(id)).toBe('resolved');
  expect(await bench.status(reference)).toBe('resolved');
});

test('a ticket that was deleted there is told to the team, and hides no other', async () => {
  const bench = open();
  const first = await bench.handOver();
  const second = await bench.handOver();
  bench.desk.answer(first.id, 'Un');
  bench.desk.answer(second.id, 'Deux');
  const { read } = bench.desk;
  bench.desk.read = async (id) => {
    if (id === first.id) bench.desk.failNext('gone');
    return read(id);
  };
  await bench.look();
  expect(await bench.store.handOvers.findHandOver(first.reference)).toMatchObject({
    state: 'gone',
    error: 'gone',
  });
  expect(await bench.words(second.reference)).toContain('Deux');
});

async function openTold(pollMs: number) {
  const bench = open();
  const { reference, id } = await bench.handOver();
  for (let times = 0; times < 2; times += 1) await bench.look();
  bench.desk.asked.length = 0;
  const gateway = createGateway({ ...bench.ports, after: systemAfter, pollMs });
  onTestFinished(() => gateway.stop());
  await vi.waitFor(() => expect(bench.desk.asked).toEqual(['changedSince']));
  bench.desk.asked.length = 0;
  return { ...bench, gateway, reference, id };
}

const AN_HOUR = 3600_000;

test('an answer that the help desk tells of is brought at once', async () => {
  const { gateway, desk, words, reference, id } = await openTold(AN_HOUR);
  desk.answer(id, 'Bonjour.');
  await gateway.changedThere([id]);
  await vi.waitFor(async () => expect(await words(reference)).toEqual([NUMBER, 'Bonjour.']));
});

test('a help desk that was away for a night is asked for answers within two minutes of its return', async () => {
  const bench = open();
  const { reference, id } = await bench.handOver();
  const pauses: number[] = [];
  let next: () => void = () => undefined;
  const after = (ms: number, act: () => void) => {
    pauses.push(ms);
    next = act;
    return () => undefined;
  };
  const { changedSince } = bench.desk;
  bench.desk.changedSince = async (moment) => {
    bench.desk.failNext('unreachable');
    return changedSince?.(moment) ?? [];
  };
  const gateway = createGateway({ ...bench.ports, after, pollMs: 5000 });
  onTestFinished(() => gateway.stop());
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      const heard = pauses.length;
      bench.advance(pauses.at(-1) ?? 0);
      next();
      await vi.waitFor(() => expect(pauses.length).toBeGreaterThan(heard));
    }
  };
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  await rounds(40);
  bench.desk.answer(id, 'Bonjour.');
  if (changedSince !== undefined) bench.desk.changedSince = changedSince;
  // The queue is looked at each minute.
  await rounds(2);
  expect(await bench.words(reference)).toContain('Bonjour.');
});

test('a ticket that is told of and not ours asks the help desk nothing', async () => {
  const { gateway, desk, id } = await openTold(AN_HOUR);
  desk.answer(id, 'Bonjour.');
  await gateway.changedThere(['987654']);
  await new Promise((later) => setTimeout(later, 300));
  expect(desk.asked).toEqual([]);
});
