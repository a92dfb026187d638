import { expect, test } from 'vitest';
import { placeOnce, replyOnce } from '#central/help-desks/place-once.ts';
import { startScriptedServer } from '#tests/support/scripted-server.ts';
import { onEveryHelpDesk } from './benches/every-bench.ts';
import { busyPage, ODD_ANSWERS } from './odd-answers.ts';
import { reply, ticket } from './samples.ts';

onEveryHelpDesk((bench) => {
  const desk = bench.open();

  test('a wrong token is refused by every call, never taken for an empty list', async () => {
    const { id } = await placeOnce(desk, ticket());
    const wrong = bench.open({ token: '1-27-00000000000000000000000000000000' });
    const refused = { code: 'credentials-refused' };
    await expect(wrong.check()).rejects.toMatchObject(refused);
    await expect(wrong.find(ticket().token)).rejects.toMatchObject(refused);
    await expect(wrong.create(ticket())).rejects.toMatchObject(refused);
    await expect(wrong.reply(id, reply())).rejects.toMatchObject(refused);
    await expect(wrong.read(id)).rejects.toMatchObject(refused);
  });

  const testPlaces = test.skipIf(bench.checksPlaces === false);
  testPlaces('a queue or project that is not there is named before anything is made', async () => {
    const one = ticket();
    const lost = bench.open({ place: true });
    await expect(lost.check()).rejects.toMatchObject({ code: 'place-refused' });
    await expect(placeOnce(lost, one)).rejects.toMatchObject({ code: 'place-refused' });
    expect(await desk.find(one.token)).toBeUndefined();
  });

  if (bench.hasTokenField) {
    test('a place without a searchable token is refused before anything is made', async () => {
      await placeOnce(desk, ticket());
      const one = ticket();
      const bare = bench.open({ field: true });
      await expect(bare.check()).rejects.toMatchObject({ code: 'not-set-up' });
      await expect(placeOnce(bare, one)).rejects.toMatchObject({ code: 'not-set-up' });
      expect(await bench.team.countWithToken(one.token)).toBe(0);
    });
  }

  test('a ticket that was deleted is gone', async () => {
    const { id, token } = await placeOnce(desk, ticket());
    await bench.team.remove(id);
    await expect(desk.read(id)).rejects.toMatchObject({ code: 'gone' });
    await expect(desk.read('987654')).rejects.toMatchObject({ code: 'gone' });
    const away = { id: '987654', token };
    await expect(replyOnce(desk, away, reply())).rejects.toMatchObject({ code: 'gone' });
    await expect(desk.reply('987654', reply())).rejects.toMatchObject({ code: 'gone' });
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
    await expect(odd.find(ticket().token)).rejects.toMatchObject({ code: 'not-understood' });
    await expect(odd.create(ticket())).rejects.toMatchObject({ code: 'not-understood' });
    await expect(odd.read('1')).rejects.toMatchObject({ code: 'not-understood' });
  });

  test('a server that asks for patience is obeyed', async () => {
    const { url } = await startScriptedServer((_, response) => busyPage(response));
    const busy = { code: 'busy', details: { retryAfterMs: 120_000 } };
    await expect(placeOnce(bench.open({ url }), ticket())).rejects.toMatchObject(busy);
  });
});
