import { expect, test } from 'vitest';
import { HelpDeskError, whatToDo } from '#central/help-desks/help-desk-error.ts';
import { placeOnce } from '#central/help-desks/place-once.ts';
import { onEveryHelpDesk } from './benches/every-bench.ts';
import { openCuttingLine } from './cutting-line.ts';
import { picture, report, ticket } from './samples.ts';

onEveryHelpDesk((bench) => {
  const desk = bench.open();
  const { isUpload } = bench;
  const files = bench.takesFiles === false ? [] : [picture('écran.png')];
  const testFiles = test.skipIf(bench.takesFiles === false);

  test('good settings are said to be good', async () => {
    await expect(desk.check()).resolves.toBeUndefined();
  });

  test('a ticket is found again by its token, and by no other', async () => {
    const [one, other] = [ticket(), ticket()];
    expect(await desk.find(one.token)).toBeUndefined();
    const { id } = await placeOnce(desk, one);
    await placeOnce(desk, other);
    expect(await desk.find(one.token)).toBe(id);
    expect(await desk.find(ticket().token)).toBeUndefined();
  });

  test('a ticket is made once though it is brought three times', async () => {
    const one = ticket({ files });
    const first = await placeOnce(desk, one);
    expect(await placeOnce(desk, one)).toMatchObject({ id: first.id });
    expect(await placeOnce(desk, one)).toMatchObject({ id: first.id });
    expect(await bench.team.countWithToken(one.token)).toBe(1);
  });

  test('a ticket is made once though the answer was lost', async () => {
    const line = await openCuttingLine(bench.url);
    const cut = bench.open({ url: line.url });
    const one = ticket({ files });
    line.cutAfter(bench.isCreate);
    await expect(placeOnce(cut, one)).rejects.toMatchObject({ code: 'no-answer' });
    const there = await placeOnce(cut, one);
    expect(there.files).toHaveLength(files.length);
    expect(line.count(bench.isCreate)).toBe(1);
    expect(await bench.team.countWithToken(one.token)).toBe(1);
  });

  if (isUpload !== undefined) {
    test('files are there once though the answer to one of them was lost', async () => {
      const line = await openCuttingLine(bench.url);
      const cut = bench.open({ url: line.url });
      const one = ticket({ files: [picture('un.png'), picture('deux.png')] });
      line.cutAfter(isUpload);
      await expect(placeOnce(cut, one)).rejects.toMatchObject({ code: 'no-answer' });
      const { files } = await placeOnce(cut, one);
      expect(files.map(({ name }) => name).sort()).toEqual(['deux.png', 'un.png']);
      expect(await bench.team.countWithToken(one.token)).toBe(1);
    });
  }

  test('eight tickets at once are eight tickets, repeated where the server gave way', async () => {
    const eight = Array.from({ length: 8 }, () => ticket());
    const there = await Promise.all(eight.map((one) => placeAtLast(() => placeOnce(desk, one))));
    expect(new Set(there.map(({ id }) => id)).size).toBe(8);
    for (const { token } of eight) expect(await bench.team.countWithToken(token)).toBe(1);
  });

  testFiles('pictures and report come back byte for byte', async () => {
    const files = [picture('écran-1.png', 300_000), picture('écran-2.png'), report()];
    const there = await placeOnce(desk, ticket({ files }));
    expect(there.files).toHaveLength(3);
    for (const { name, data } of files) {
      const stored = there.files.find((one) => one.name === name);
      const bytes = await desk.readFile(there.id, stored?.id ?? '');
      expect(Buffer.from(data).equals(bytes), name).toBe(true);
    }
  });

  testFiles('a file as large as the help desk takes comes back byte for byte', async () => {
    const file = picture('grand écran.png', desk.capabilities.largestAttachmentBytes);
    const { id, files } = await placeOnce(desk, ticket({ files: [file] }));
    expect(Buffer.from(file.data).equals(await desk.readFile(id, files[0]!.id))).toBe(true);
  });

  test('a larger file is refused before anything is made', async () => {
    const file = picture('trop grand.png', desk.capabilities.largestAttachmentBytes + 1);
    const one = ticket({ files: [file] });
    const refused = { code: 'too-large', details: { names: ['trop grand.png'] } };
    await expect(placeOnce(desk, one)).rejects.toMatchObject(refused);
    expect(await desk.find(one.token)).toBeUndefined();
  });

  test('an empty file is kept, or refused before anything is made', async () => {
    const one = ticket({ files: [{ ...report(), data: new Uint8Array() }] });
    if (desk.capabilities.emptyAttachments) {
      expect((await placeOnce(desk, one)).files).toMatchObject([{ bytes: 0 }]);
    } else {
      await expect(placeOnce(desk, one)).rejects.toMatchObject({ code: 'refused' });
      expect(await desk.find(one.token)).toBeUndefined();
    }
  });

  testFiles('names keep their accents, apostrophes, emoji and writing direction', async () => {
    const names = [
      'capture d’écran – œuvre.png',
      'casque 🎧 muet.png',
      'لقطة شاشة.png',
      'צילום.png',
    ];
    const files = names.map((name) => picture(name));
    const there = await placeOnce(desk, ticket({ files }));
    expect(there.files.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  testFiles(
    'names with quotes, slashes and hidden signs arrive in a form that does no harm',
    async () => {
      const names = [`l'"écran"; a.png`, '../../etc/passwd.png', 'photo\u{202e}gnp.exe.png'];
      const { files } = await placeOnce(
        desk,
        ticket({ files: names.map((name) => picture(name)) }),
      );
      expect(files.map(({ name }) => name).sort()).toEqual(
        ['..-..-etc-passwd.png', 'l’’écran’- a.png', 'photognp.exe.png'].sort(),
      );
    },
  );

  test('the words of a ticket arrive as they were written', async () => {
    const text =
      'Bonjour «\u{a0}l’œuvre\u{a0}» 🎧\n\n<b>gras</b> & \\ 100\u{202f}%\nمرحبا\n— fin —';
    const there = await placeOnce(desk, ticket({ text, subject: 'Œuvre «\u{a0}é\u{a0}» 🎧' }));
    expect(there.subject).toBe('Œuvre «\u{a0}é\u{a0}» 🎧');
    expect((await bench.team.readBody(there.id)).trim()).toBe(text);
  });

  test('a long subject is cut between letters, and says so', async () => {
    const { subject } = await placeOnce(desk, ticket({ subject: `${'é'.repeat(290)}\nsuite` }));
    expect(subject).toMatch(/^é{90,254}…$/u);
  });

  testFiles('a file that was lost on the way is named', async () => {
    const losing = bench.open({
      fetch: (url, init) => fetch(url, bench.withoutLastFile(url, init)),
    });
    const one = ticket({ files: [picture('un.png'), picture('deux.png')] });
    const lacks = { code: 'not-confirmed', details: { names: ['deux.png'] } };
    await expect(placeOnce(losing, one)).rejects.toMatchObject(lacks);
    expect(await bench.team.countWithToken(one.token)).toBe(1);
  });

  test('the ticket of somebody else is not taken for ours when a search ignores its question', async () => {
    await placeOnce(desk, ticket());
    const heedless = bench.open({ fetch: (url, init) => fetch(bench.withoutFilter(url), init) });
    const found = await heedless.find(ticket().token).catch((thrown: unknown) => thrown);
    if (found !== undefined) expect(found).toMatchObject({ code: 'not-set-up' });
  });
});

/** A server on SQLite answers 500 to a few of many writers: what a queue repeats, as a queue does. */
async function placeAtLast<Placed>(place: () => Promise<Placed>): Promise<Placed> {
  for (let left = 5; ; left -= 1) {
    try {
      return await place();
    } catch (thrown) {
      if (!(thrown instanceof HelpDeskError) || whatToDo(thrown.code) !== 'retry-later')
        throw thrown;
      if (left === 0) throw thrown;
    }
  }
}
