import { expect, test } from 'vitest';
import { startCentral, startPoste } from '#tests/support/poste-at-central.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

async function figuresOf({ deskUrl, url }: { deskUrl: string; url: string }) {
  const entered = await fetch(deskUrl, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async () => (await fetch(`${url}/desk/deflection`, { headers: { cookie } })).text();
}

test('what articles did reaches the central by itself, under the poste’s site', async () => {
  const central = await startCentral();
  const figures = await figuresOf(central);
  const poste = await startPoste(central);
  await poste.core.act('hot-key');
  await poste.call('articles.tell', { id: 'micro-muet', news: 'shown' });
  await poste.call('articles.tell', { id: 'micro-muet', news: 'opened' });
  expect(await figures()).not.toContain('réactiver le micro');
  await expect
    .poll(async () => {
      await poste.ports.clock.advance(900_000);
      return figures();
    })
    .toContain('réactiver le micro');
});

test('articles that were tried survive the program, and stand on the ticket', async () => {
  const central = await startCentral();
  const folder = tempFolder();
  const poste = await startPoste(central, folder);
  const { draft } = await poste.call('app.snapshot', null);
  const triedArticles = [{ id: 'micro-muet', title: 'Le micro', outcome: 'failed' as const }];
  await poste.call('draft.update', { ...draft, description: 'muet', triedArticles });
  await poste.core.stop();
  const again = await startPoste(central, folder);
  const sent = await again.send('Toujours muet');
  expect(sent.content.triedArticles).toEqual(triedArticles);
  await again.delivered(sent.key);
});

test('a draft that an earlier version has left is taken up as it was', async () => {
  const poste = await startPoste(await startCentral());
  const { draft: current } = await poste.call('app.snapshot', null);
  const earlier = { ...current, description: 'écrit avant', triedArticles: undefined };
  await poste.call('draft.update', earlier);
  const { draft } = await poste.call('app.snapshot', null);
  expect(draft).toMatchObject({ description: 'écrit avant', triedArticles: [] });
});

test('another poste is reported by its sticker: no report of this one, the last of that one', async () => {
  const central = await startCentral();
  const poste = await startPoste(central);
  const { draft } = await poste.call('app.snapshot', null);
  expect(await poste.call('postes.find', { typed: 'PC-214' })).toMatchObject({ known: false });
  await poste.call('draft.update', { ...draft, otherPoste: 'PC-214' });
  const sent = await poste.send('Le poste ne démarre plus');
  expect(sent.content).toMatchObject({
    forOtherPoste: { typed: 'PC-214' },
    report: null,
    requester: { poste: 'PC-214' },
  });
  await poste.delivered(sent.key);
  await central.stop();
  expect(await poste.call('postes.find', { typed: 'PC-214' })).toBeNull();
});
