import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createArticleSync } from '#central/help-desks/articles/sync-articles.ts';
import { placeOnce, replyOnce } from '#central/help-desks/place-once.ts';
import { signText } from '#central/help-desks/signed-text.ts';
import { openGatewayBench } from '#tests/support/gateway-bench.ts';
import { onEveryHelpDesk } from './benches/every-bench.ts';
import { openCuttingLine } from './cutting-line.ts';
import { picture, reply, ticket } from './samples.ts';

/** Moments there are whole seconds. */
const nextSecond = () => pause(1100);

onEveryHelpDesk((bench) => {
  const desk = bench.open();
  const { team } = bench;
  const { answerInHtml } = team;

  test('the status is followed from new to resolved', async () => {
    const { id, status } = await placeOnce(desk, ticket());
    const seen = [status];
    for (const standing of ['open', 'waiting', 'resolved'] as const) {
      await team.put(id, standing);
      seen.push((await desk.read(id)).status);
    }
    expect(seen).toEqual(['new', 'in-progress', 'waiting-requester', 'resolved']);
  });

  if (bench.reopens) {
    test('a resolved ticket that its requester answers is open again', async () => {
      const { id, token } = await placeOnce(desk, ticket());
      await team.put(id, 'resolved');
      const { status, thread } = await replyOnce(desk, { id, token }, reply());
      expect(status).not.toBe('resolved');
      expect(thread).toHaveLength(1);
    });
  }

  test('the thread is read oldest first, with who spoke', async () => {
    const { id, token } = await placeOnce(desk, ticket());
    await team.answer(id, 'Avez-vous essayé un autre port ? «\u{a0}USB\u{a0}» 🎧');
    await nextSecond();
    const said = reply();
    await replyOnce(desk, { id, token }, said);
    await nextSecond();
    await team.answer(id, 'Merci.');
    const { thread } = await desk.read(id);
    expect(thread.map(({ from, author, text }) => ({ from, author, text }))).toEqual([
      {
        from: 'support',
        author: expect.stringContaining('Tech') as string,
        text: 'Avez-vous essayé un autre port ? «\u{a0}USB\u{a0}» 🎧',
      },
      { from: 'requester', author: 'Marie Durand', text: said.text },
      { from: 'support', author: expect.stringContaining('Tech') as string, text: 'Merci.' },
    ]);
    const moments = thread.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    expect(moments[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/u);
  });

  test('a reply is said once though it is brought three times', async () => {
    const { id, token } = await placeOnce(desk, ticket());
    const said = reply();
    for (let times = 0; times < 3; times += 1) await replyOnce(desk, { id, token }, said);
    expect((await desk.read(id)).thread).toHaveLength(1);
  });

  test('a reply is said once though the answer was lost', async () => {
    const line = await openCuttingLine(bench.url);
    const cut = bench.open({ url: line.url });
    const { id, token } = await placeOnce(cut, ticket());
    const said = reply();
    line.cutAfter(bench.isReply);
    await expect(replyOnce(cut, { id, token }, said)).rejects.toMatchObject({ code: 'no-answer' });
    await replyOnce(cut, { id, token }, said);
    expect(line.count(bench.isReply)).toBe(1);
    expect((await desk.read(id)).thread).toHaveLength(1);
  });

  test('two replies with the same words are two replies', async () => {
    const { id, token } = await placeOnce(desk, ticket());
    await replyOnce(desk, { id, token }, reply({ text: 'Toujours rien.' }));
    const { thread } = await replyOnce(desk, { id, token }, reply({ text: 'Toujours rien.' }));
    expect(thread).toHaveLength(2);
  });

  test.skipIf(bench.takesFiles === false)(
    'the pictures of a reply stand with the reply',
    async () => {
      const { id, token, files } = await placeOnce(desk, ticket({ files: [picture('avant.png')] }));
      expect(files.map(({ name }) => name)).toEqual(['avant.png']);
      const after = picture('après.png');
      const there = await replyOnce(desk, { id, token }, reply({ files: [after] }));
      expect(there.files.map(({ name }) => name)).toEqual(['avant.png']);
      expect(there.thread[0]!.files.map(({ name }) => name)).toEqual(['après.png']);
      const bytes = await desk.readFile(id, there.thread[0]!.files[0]!.id);
      expect(Buffer.from(after.data).equals(bytes)).toBe(true);
    },
  );

  test('what the team keeps to itself is not shown, its files neither', async () => {
    const { id } = await placeOnce(desk, ticket());
    await team.note(id, 'Client pénible', picture('interne.png'));
    await team.answer(id, 'Bonjour.');
    // The account is shown it: what follows is the adapter's doing.
    expect(await team.asOurAccountSees(id)).toContain('interne.png');
    const there = await desk.read(id);
    expect(there.thread.map(({ text }) => text)).toEqual(['Bonjour.']);
    expect(JSON.stringify(there)).not.toMatch(/pénible|interne/u);
  });

  test('a signature that somebody else quotes stays their own words', async () => {
    const { id } = await placeOnce(desk, ticket());
    const forged = reply({ author: 'Le patron' });
    await team.answer(id, signText(forged));
    const { thread } = await desk.read(id);
    expect(thread).toMatchObject([{ from: 'support', token: null }]);
  });

  if (answerInHtml !== undefined) {
    test('an answer in HTML is read as plain words', async () => {
      const { id } = await placeOnce(desk, ticket());
      await answerInHtml(
        id,
        '<p>Bonjour&nbsp;Marie,</p><script>alert(1)</script><p>1 &lt; 2 &eacute;<br>Au revoir <img src=x onerror=alert(1)></p>',
      );
      const { thread } = await desk.read(id);
      expect(thread.map(({ text }) => text)).toEqual(['Bonjour\u{a0}Marie,\n\n1 < 2 é\nAu revoir']);
    });
  }

  test('the knowledge base is read as plain words', async () => {
    const articles = await desk.listArticles();
    expect(articles).toMatchObject([
      {
        title: 'Imprimante bloquée',
        text: 'Ouvrir « Services ».\nArrêter le « Spouleur d’impression ».',
        updatedAt: expect.stringMatching(/Z$/u) as string,
      },
    ]);
  });

  test('an article that has not changed is not read again', async () => {
    const asked: string[] = [];
    const counting = bench.open({
      fetch: (url, init) => {
        asked.push(url);
        return fetch(url, init);
      },
    });
    const first = await counting.listArticles();
    const requests = asked.splice(0).length;
    const known = new Map(first.map(({ id, updatedAt }) => [id, updatedAt]));
    const second = await counting.listArticles(known);
    expect(second.map(({ id, text }) => ({ id, text }))).toEqual(
      first.map(({ id }) => ({ id, text: null })),
    );
    expect(asked.length).toBeLessThan(requests);
  });

  test('articles come into the central’s catalogue once, with the categories of the settings', async () => {
    const central = openGatewayBench(desk);
    const [{ group } = { group: '' }] = await desk.listArticles();
    const from = bench.url;
    const categories = { [group]: ['dsi-materiel'] };
    const rules = { from, name: desk.capabilities.name, categories, minutes: 5 };
    const sync = createArticleSync({ ...central.ports, rules });
    for (let times = 0; times < 2; times += 1) await sync();
    expect(await central.store.knowledge.listArticles()).toMatchObject([
      {
        title: 'Imprimante bloquée',
        steps: ['Ouvrir « Services ».', 'Arrêter le « Spouleur d’impression ».'],
        categoryIds: ['dsi-materiel'],
      },
    ]);
  });
});
