import { expect, test } from 'vitest';
import { startCentral, startPoste } from '#tests/support/poste-at-central.ts';
import { sampleNotice } from '#tests/support/sample-notice.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

type Poste = Awaited<ReturnType<typeof startPoste>>;

const outage = sampleNotice({ startsAt: '2020-01-01T00:00:00.000Z', sites: ['Douala'] });

const shownBy = async ({ call }: Poste) => (await call('app.snapshot', null)).catalogue.notices;

/** Until the poste shows this of its one notice. */
const shows = (poste: Poste, expected: object) =>
  expect
    .poll(async () => {
      await poste.ports.clock.advance(500);
      return shownBy(poste);
    })
    .toMatchObject([expected]);

test('one press counts this poste once, tells so truthfully, and makes no ticket', async () => {
  const central = await startCentral();
  await central.store.knowledge.addNotice(outage);
  const poste = await startPoste(central);
  await shows(poste, { id: 'n1', concerned: 'no', headCount: 0 });
  await poste.call('notices.concerned', { id: 'n1' });
  await poste.call('notices.concerned', { id: 'n1' });
  await shows(poste, { concerned: 'counted', headCount: 1 });
  expect(await central.store.incidents.headCount('n1')).toBe(1);
  expect(await central.store.incidents.sightings('')).toEqual([]);
});

test('a press without a line waits on disk, over a restart, and leaves by itself', async () => {
  const [centralFolder, posteFolder] = [tempFolder(), tempFolder()];
  const first = await startCentral(centralFolder);
  await first.store.knowledge.addNotice(outage);
  const before = await startPoste(first, posteFolder);
  await shows(before, { id: 'n1' });
  await first.stop();
  await before.call('notices.concerned', { id: 'n1' });
  await shows(before, { concerned: 'waiting', headCount: 0 });
  await before.core.stop();

  const after = await startPoste(await startCentral(centralFolder), posteFolder);
  expect(await shownBy(after)).toMatchObject([{ concerned: 'waiting' }]);
  await shows(after, { concerned: 'counted', headCount: 1 });
});

test('a notice of this site is told once on the desktop, also over a restart; the icon says it', async () => {
  const folder = tempFolder();
  const central = await startCentral();
  await central.store.knowledge.addNotice(outage);
  await central.store.knowledge.addNotice({ ...outage, id: 'n2', sites: ['Yaoundé'] });
  const before = await startPoste(central, folder);
  await expect
    .poll(async () => {
      await before.ports.clock.advance(500);
      return before.ports.shownNotices.map(({ body }) => body);
    })
    .toEqual(['téléphonie du plateau 2']);
  expect(before.core.trayFacts().incidents).toEqual(['téléphonie du plateau 2']);
  await before.core.stop();
  const after = await startPoste(central, folder);
  await shows(after, { id: 'n2' }).catch(() => undefined);
  expect(after.core.trayFacts().incidents).toHaveLength(1);
  expect(after.ports.shownNotices).toEqual([]);
});

test('a press for what is no incident, or no longer there, is refused and nothing waits', async () => {
  const central = await startCentral();
  await central.store.knowledge.addNotice({ ...outage, incident: false });
  const poste = await startPoste(central);
  await shows(poste, { id: 'n1' });
  expect(await poste.serve('notices.concerned', { id: 'n1' })).toMatchObject({
    error: { code: 'not-found' },
  });
});
