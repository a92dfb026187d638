import { afterAll, describe, expect, test } from 'vitest';
import { placeOnce } from '#central/help-desks/place-once.ts';
import { openDeliveryBench } from '#tests/support/delivery-bench.ts';
import { startScriptedServer } from '#tests/support/scripted-server.ts';
import { osTicketBench } from './benches/osticket.ts';
import { columnName } from './benches/simulated.ts';
import { openCuttingLine } from './cutting-line.ts';
import { busyPage, ODD_ANSWERS } from './odd-answers.ts';
import { picture, report, ticket } from './samples.ts';

const bench = await osTicketBench(process.env);

/** The claims that a help desk can keep which nobody can read; word for word those of the others. */
describe(columnName(bench.name, bench.simulator !== undefined), () => {
  const desk = bench.open();
  const { simulator } = bench;
  afterAll(() => simulator?.close());

  test('good settings are said to be good', async () => {
    await expect(desk.check()).resolves.toBeUndefined();
  });

  test('a ticket is made once though it is brought three times', async () => {
    const one = ticket({ files: [picture('écran.png')] });
    const { number } = await placeOnce(desk, one);
    expect(await placeOnce(desk, one)).toMatchObject({ number });
    expect(await placeOnce(desk, one)).toMatchObject({ number });
    if (simulator !== undefined) expect(madeWith(one.token)).toHaveLength(1);
  });

  test('a ticket is made once though the answer was lost', async () => {
    const line = await openCuttingLine(bench.url);
    const cut = bench.open({ url: line.url });
    const one = ticket({ files: [picture('écran.png')] });
    line.cutAfter(bench.isCreate);
    await expect(placeOnce(cut, one)).rejects.toMatchObject({ code: 'no-answer' });
    const { number } = await placeOnce(cut, one);
    expect(await placeOnce(desk, one)).toMatchObject({ number });
    if (simulator !== undefined) expect(madeWith(one.token)).toHaveLength(1);
  });

  test('eight tickets at once are eight tickets, repeated where the server gave way', async () => {
    const eight = Array.from({ length: 8 }, () => ticket());
    const numbers = await Promise.all(
      eight.map(async (one) => (await placeOnce(desk, one)).number),
    );
    expect(new Set(numbers).size).toBe(8);
  });

  test('a larger file is refused before anything is made', async () => {
    const file = picture('trop grand.png', desk.capabilities.largestAttachmentBytes + 1);
    const one = ticket({ files: [file] });
    const refused = { code: 'too-large', details: { names: ['trop grand.png'] } };
    await expect(placeOnce(desk, one)).rejects.toMatchObject(refused);
    if (simulator !== undefined) expect(madeWith(one.token)).toEqual([]);
  });

  test('an empty file is kept, or refused before anything is made', async () => {
    const one = ticket({ files: [{ ...report(), data: new Uint8Array() }] });
    await expect(placeOnce(desk, one)).rejects.toMatchObject({ code: 'refused' });
    if (simulator !== undefined) expect(madeWith(one.token)).toEqual([]);
  });

  test('a wrong token is refused by every call, never taken for an empty list', async () => {
    const wrong = bench.open({ token: '1-27-00000000000000000000000000000000' });
    const refused = { code: 'credentials-refused' };
    await expect(wrong.check()).rejects.toMatchObject(refused);
    await expect(wrong.create(ticket())).rejects.toMatchObject(refused);
  });

  test('a server that is down is unreachable', async () => {
    const { url, close } = await startScriptedServer(() => undefined);
    await close();
    const away = bench.open({ url });
    await expect(away.check()).rejects.toMatchObject({ code: 'unreachable' });
    await expect(placeOnce(away, ticket())).rejects.toMatchObject({ code: 'unreachable' });
  });

  test.each(ODD_ANSWERS)('%s is not understood', async (_, answer) => {
    const { url } = await startScriptedServer((_request, response) => answer(response));
    const odd = bench.open({ url });
    await expect(odd.check()).rejects.toMatchObject({ code: 'not-understood' });
    await expect(odd.create(ticket())).rejects.toMatchObject({ code: 'not-understood' });
  });

  test('a server that asks for patience is obeyed', async () => {
    const { url } = await startScriptedServer((_, response) => busyPage(response));
    const busy = { code: 'busy', details: { retryAfterMs: 120_000 } };
    await expect(placeOnce(bench.open({ url }), ticket())).rejects.toMatchObject(busy);
  });

  if (simulator !== undefined) {
    test('pictures and report are there byte for byte, looked at from inside', async () => {
      const files = [picture('écran-1.png', 300_000), picture('écran-2.png'), report()];
      const one = ticket({ files });
      await placeOnce(desk, one);
      const [made] = madeWith(one.token);
      expect(made?.files.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
      for (const [index, { data }] of files.entries()) {
        expect(made?.files[index]?.data.equals(Buffer.from(data))).toBe(true);
      }
    });

    test('names keep their accents, apostrophes, emoji and writing direction', async () => {
      const names = [
        'capture d’écran – œuvre.png',
        'casque 🎧 muet.png',
        'لقطة شاشة.png',
        'צילום.png',
      ];
      const one = ticket({ files: names.map((name) => picture(name)) });
      await placeOnce(desk, one);
      expect(madeWith(one.token)[0]?.files.map(({ name }) => name)).toEqual(names);
    });

    test('a ticket of the central stands there whole: words, picture, machine report', async () => {
      const central = openDeliveryBench(desk);
      const { key, reference } = await central.bring();
      await central.deliver();
      const [made] = madeWith(key);
      expect(await central.store.handOvers.findHandOver(reference)).toMatchObject({
        state: 'there',
        foreignId: made?.number,
      });
      expect(made?.files.map(({ name }) => name)).toEqual(['ecran-1.png', 'rapport-du-poste.json']);
      for (const said of [
        reference,
        'Marie Durand',
        'Ce que montre le poste',
        'Jabra Evolve2 40',
      ]) {
        expect(made?.body).toContain(said);
      }
    });
  }

  test('a ticket of the central is made once though the line broke and the central died', async () => {
    const line = await openCuttingLine(bench.url);
    const central = openDeliveryBench(bench.open({ url: line.url }));
    const { key, reference } = await central.bring();
    line.cutAfter(bench.isCreate);
    await central.deliver();
    central.advance(120_000);
    const dies = async () => Promise.reject(new Error('power cut'));
    const handOvers = { ...central.store.handOvers, record: dies };
    await expect(central.deliver({ store: { ...central.store, handOvers } })).rejects.toThrow(
      'power cut',
    );
    await central.deliver();
    expect(await central.store.handOvers.findHandOver(reference)).toMatchObject({
      state: 'there',
      attempts: 3,
    });
    if (simulator !== undefined) expect(madeWith(key)).toHaveLength(1);
  });

  function madeWith(token: string) {
    return (simulator?.tickets ?? []).filter(({ body }) => body.includes(token));
  }
});
