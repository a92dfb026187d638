import { expect, test } from 'vitest';
import { openDeliveryBench } from '#tests/support/delivery-bench.ts';
import { onEveryHelpDesk } from './benches/every-bench.ts';
import { openCuttingLine } from './cutting-line.ts';

onEveryHelpDesk((bench) => {
  async function deliver() {
    const desk = bench.open();
    const central = openDeliveryBench(desk);
    const { key, reference, pictures } = await central.bring();
    await central.deliver();
    const handOver = await central.store.handOvers.findHandOver(reference);
    expect(handOver).toMatchObject({ state: 'there', error: null });
    const id = handOver?.foreignId ?? '';
    const there = await desk.read(id);
    expect(there.token).toBe(key);
    const body = await bench.team.readBody(id);
    for (const said of [reference, 'Marie Durand', 'Ce que montre le poste', 'Jabra Evolve2 40']) {
      expect(body).toContain(said);
    }
    return { desk, id, there, body, pictures };
  }

  const testFiles = test.skipIf(bench.takesFiles === false);
  testFiles(
    'a ticket of the central stands there whole: words, picture, machine report',
    async () => {
      const { desk, id, there, pictures } = await deliver();
      expect(there.files.map(({ name }) => name).sort()).toEqual([
        'ecran-1.png',
        'rapport-du-poste.json',
      ]);
      const stored = there.files.find(({ name }) => name === 'ecran-1.png');
      const bytes = await desk.readFile(id, stored?.id ?? '');
      expect(Buffer.from(pictures[0]!.data).equals(bytes)).toBe(true);
    },
  );

  if (bench.takesFiles === false) {
    test('a ticket of the central stands there in words that name the files which stay', async () => {
      const { body } = await deliver();
      expect(body).toContain('ecran-1.png');
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
    expect(line.count(bench.isCreate)).toBe(1);
    expect(await bench.team.countWithToken(key)).toBe(1);
  });
});
