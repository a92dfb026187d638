import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openGatewayBench } from '#tests/support/gateway-bench.ts';
import { factOf, pngOf } from '#tests/support/test-central.ts';
import { onEveryHelpDesk } from './benches/every-bench.ts';

/** Moments there are whole seconds. */
const nextSecond = () => pause(1100);

onEveryHelpDesk((bench) => {
  const { team } = bench;
  const open = () => openGatewayBench(bench.open());

  test('what has changed is found by one search', async () => {
    const central = open();
    const { id } = await central.handOver();
    const { updatedAt } = await central.desk.read(id);
    await nextSecond();
    await team.answer(id, 'Bonjour.');
    const after = await central.desk.read(id);
    const changes = (await central.desk.changedSince?.(updatedAt)) ?? [];
    expect(changes).toContainEqual({ id, updatedAt: after.updatedAt });
    await nextSecond();
    const later = new Date(Date.parse(after.updatedAt) + 1000).toISOString();
    const none = (await central.desk.changedSince?.(later)) ?? [];
    expect(none.map((one) => one.id)).not.toContain(id);
  });

  test('answers and status come into the central’s thread once, and nothing private', async () => {
    const central = open();
    const { reference, id } = await central.handOver();
    await team.note(id, 'Client pénible', { name: 'interne.png', data: pngOf('interne') });
    await team.answer(id, 'Avez-vous essayé ?');
    await nextSecond();
    await team.put(id, 'resolved');
    for (let times = 0; times < 3; times += 1) await central.look();
    const words = await central.words(reference);
    expect(words.filter((text) => text === 'Avez-vous essayé ?')).toHaveLength(1);
    expect(words.join()).toContain(`n° ${(await central.desk.read(id)).number}`);
    expect(words.join()).not.toMatch(/pénible|interne/u);
    expect(await central.status(reference)).toBe('resolved');
  });

  const testFiles = test.skipIf(bench.takesFiles === false);
  testFiles('replies of the central’s thread stand there once, with their pictures', async () => {
    const central = open();
    const { reference, id } = await central.handOver();
    const data = pngOf(`capture ${reference}`);
    const pictures = [{ ...factOf(data, 'après.png'), data }];
    const first = await central.say(reference, 'Toujours rien.', 'in-progress', pictures);
    await nextSecond();
    const second = await central.say(reference, 'Et encore.');
    for (let times = 0; times < 2; times += 1) await central.deliverMessages();
    for (let times = 0; times < 2; times += 1) await central.look();
    const { thread } = await central.desk.read(id);
    expect(thread).toMatchObject([
      { token: first, text: 'Toujours rien.', files: [{ bytes: data.byteLength }] },
      { token: second, text: 'Et encore.', files: [] },
    ]);
    const stored = await central.desk.readFile(id, thread[0]!.files[0]!.id);
    expect(Buffer.from(stored).equals(data)).toBe(true);
    const words = await central.words(reference);
    expect(words.filter((text) => text === 'Toujours rien.')).toHaveLength(1);
  });

  test('solved and reopened by the requester is solved and reopened there', async () => {
    const central = open();
    const { reference, id } = await central.handOver();
    await central.say(reference, 'C’est réglé.', 'resolved');
    await central.deliverMessages();
    await central.settle();
    expect((await central.desk.read(id)).status).toBe('resolved');
    await central.say(reference, 'Cela recommence.', 'in-progress');
    await central.deliverMessages();
    await central.settle();
    expect((await central.desk.read(id)).status).toBe('in-progress');
    await central.look();
    expect(await central.status(reference)).toBe('in-progress');
  });

  test('a ticket that the team opens again is open here again', async () => {
    const central = open();
    const { reference, id } = await central.handOver();
    for (const standing of ['resolved', 'open'] as const) {
      await nextSecond();
      await team.put(id, standing);
      for (let times = 0; times < 2; times += 1) await central.look();
    }
    expect(await central.status(reference)).toBe('in-progress');
    expect(await central.words(reference)).toHaveLength(3);
  });
});
