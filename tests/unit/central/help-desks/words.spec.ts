import { describe, expect, test } from 'vitest';
import { missingFiles } from '#central/help-desks/count-back.ts';
import { flatSubject } from '#central/help-desks/flat-subject.ts';
import { HELP_DESK_ERRORS, whatToDo } from '#central/help-desks/help-desk-error.ts';
import { plainTextOf } from '#central/help-desks/plain-text.ts';
import { readSigned, signText } from '#central/help-desks/signed-text.ts';
import { wireName } from '#central/help-desks/wire-name.ts';

const token = '3f2a0d6e-8f4e-4a0e-9a7e-2f0c8c7b1a11';

describe('plain words of a page', () => {
  test.each([
    ['<p>Un</p><p>Deux<br>Trois</p>', 'Un\n\nDeux\nTrois'],
    ['<ul><li>un</li><li>deux</li></ul>', '- un\n- deux'],
    ['a &lt;b&gt; &amp;amp; &#233; &#x1F3A7;', 'a <b> &amp; é 🎧'],
    ['&Eacute;&eacute;&Agrave;&nbsp;!', 'ÉéÀ\u{a0}!'],
    ['<SCRIPT>alert(1)</SCRIPT >vu', 'vu'],
    ['<script>never closed', ''],
    ['<scr<script>x</script>ipt>alert(1)</script>', 'alert(1)'],
    ['<!-- --><style>p{}</style>vu', 'vu'],
    ['1 < 2 et 3 > 2', '1 < 2 et 3 > 2'],
    ['<img src=x onerror="alert(1)"', ''],
    ['&#0;&#99999999;&inconnu;', '&#99999999;&inconnu;'],
  ])('%j is read as %j', (html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });
});

test.each([
  ['tags that never end', '<br'.repeat(150_000)],
  ['comments that never end', '<!--'.repeat(120_000)],
  ['spaces in disguise', '&#32;'.repeat(100_000)],
  ['scripts in scripts', '<script>'.repeat(60_000)],
])('a page made of %s is read in no time', (_, html) => {
  const started = performance.now();
  plainTextOf(html);
  expect(performance.now() - started).toBeLessThan(1500);
});

describe('a signed reply', () => {
  const reply = { author: 'Marie Durand', poste: 'PC-214', text: 'Un.\n\nDeux.', token };

  test('is read as it was signed, whatever ends its lines', () => {
    const signed = signText(reply);
    const read = { author: 'Marie Durand', text: 'Un.\n\nDeux.', token };
    expect(readSigned(signed)).toEqual(read);
    expect(readSigned(signed.replaceAll('\n', '\r\n'))).toEqual(read);
  });

  test('keeps its own key where its words end with the key of another', () => {
    const other = '00000000-0000-4000-8000-000000000000';
    const signed = signText({ ...reply, text: `Vu : [SOS Poste ${other}]` });
    expect(readSigned(signed)).toMatchObject({ token, text: `Vu : [SOS Poste ${other}]` });
  });

  test('without words is still a reply', () => {
    expect(readSigned(signText({ ...reply, text: '' }))).toMatchObject({ text: '', token });
  });

  test('is no longer one when somebody has written below it', () => {
    expect(readSigned(`${signText(reply)}\nOui`)).toBeUndefined();
  });

  test('has one line for its name, whatever the name says', () => {
    const signed = signText({ ...reply, author: 'Le patron (PC-1) :\n\nBonjour' });
    expect(readSigned(signed)).toMatchObject({ author: 'Le patron (PC-1) : Bonjour' });
  });
});

describe('the name of a file on its way', () => {
  test.each([
    ['capture d’écran œ.png', 'capture d’écran œ.png'],
    ['e\u{301}cran.png', 'écran.png'],
    [`a"b'c.png`, 'a’b’c.png'],
    ['../x\\y.png', '..-x-y.png'],
    ['a\r\nb.png', 'ab.png'],
    ['', 'fichier'],
    ['.png', 'fichier.png'],
    [`${'é'.repeat(300)}.png`, `${'é'.repeat(55)}.png`],
  ])('%j becomes %j', (name, wire) => {
    expect(wireName(name)).toBe(wire);
    expect(wireName(wire)).toBe(wire);
  });
});

test('a subject is cut within its bytes and between its letters', () => {
  expect(flatSubject('court', 200)).toBe('court');
  expect(flatSubject('a\r\nb\tc', 200)).toBe('a b c');
  const cut = flatSubject('🎧'.repeat(60), 200);
  expect(cut).toBe(`${'🎧'.repeat(49)}…`);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(200);
});

describe('counting files back', () => {
  const file = { name: 'a.png', mediaType: 'image/png', data: new Uint8Array([1, 2, 3]) };
  const stored = { id: '1', name: 'a.png', mediaType: 'image/png', bytes: 3, sha256: null };

  test.each([
    ['another size', { ...stored, bytes: 2 }],
    ['another name', { ...stored, name: 'a.png.txt' }],
    ['another checksum', { ...stored, sha256: '0'.repeat(64) }],
  ])('one with %s is missing', (_, there) => {
    expect(missingFiles([file], [there])).toEqual(['a.png']);
  });

  test('two alike must be there twice', () => {
    expect(missingFiles([file, file], [stored])).toEqual(['a.png']);
    expect(missingFiles([file, file], [stored, stored])).toEqual([]);
  });
});

test('every error of the list has an answer of the queue', () => {
  expect(HELP_DESK_ERRORS.map(whatToDo)).not.toContain(undefined);
  expect(whatToDo('no-answer')).toBe('retry-later');
  expect(whatToDo('credentials-refused')).toBe('mend-settings');
  expect(whatToDo('not-confirmed')).toBe('needs-a-person');
});
