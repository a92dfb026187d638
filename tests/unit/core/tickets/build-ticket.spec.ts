import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTicket, type TicketMaterial } from '#core/tickets/build-ticket.ts';
import { findCategory } from '#shared/category.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { Draft, TicketContent } from '#shared/ticket.ts';

const DRAFT: Draft = {
  description: 'Mon casque ne marche plus, le client ne m’entend pas',
  categoryId: 'dsi-materiel',
  subject: null,
  answers: {},
  requester: { name: 'Marie Durand', email: 'marie@exemple.fr', poste: 'PC-214', phone: '' },
  withReport: null,
  editing: null,
  triedArticles: [],
  otherPoste: null,
};

const material = (change: Partial<Draft> = {}, categoryId = 'dsi-materiel'): TicketMaterial => ({
  draft: { ...DRAFT, categoryId, ...change },
  category: findCategory(DEFAULT_CATALOGUE.categories, categoryId),
  pictures: [],
  report: {
    takenAt: '2026-11-23T09:40:00.000Z',
    results: {
      poste: { status: 'known', value: { name: 'PC-214' }, ms: 1 },
      gateway: { status: 'unknown', reason: 'timeout', ms: 3000 },
      'audio-devices': { status: 'known', value: [], ms: 1 },
    },
  },
  revision: 0,
  poste: { name: 'PC-200', stickerCode: null },
  language: 'fr',
  provisionalReference: 'P-7KM-2D9',
  now: Date.parse('2026-11-23T09:40:00Z'),
});

const problemsOf = (given: TicketMaterial) => {
  const built = buildTicket(given);
  return built.ok ? {} : built.error;
};

test('proposes the subject when the agent wrote none, and keeps theirs when they did', () => {
  const proposed = buildTicket(material());
  expect(proposed.ok && proposed.value.subject).toContain('Mon casque ne marche plus');
  const own = buildTicket(material({ subject: '  Casque  ' }));
  expect(own.ok && own.value.subject).toBe('Casque');
});

test('attaches the groups of facts the category asks for, and no other', () => {
  const groups = (categoryId: string, withReport: boolean | null = null) => {
    const built = buildTicket(material({ withReport }, categoryId));
    return built.ok && built.value.report && Object.keys(built.value.report.results);
  };
  expect(groups('dsi-materiel')).toEqual(['poste', 'audio-devices', 'gateway']);
  expect(groups('dsi-acces-systeme')).toEqual(['gateway']);
  expect(groups('suggestion')).toBeNull();
  expect(groups('dsi-materiel', false)).toBeNull();
});

test('names every field that is missing, each with its own sentence', () => {
  const blank = { name: '', email: 'marie', poste: ' ', phone: '' };
  expect(
    Object.keys(problemsOf(material({ description: ' ', requester: blank }, 'none'))).sort(),
  ).toEqual(['categoryId', 'description', 'requester.email', 'requester.name', 'requester.poste']);
});

test('asks what the category cannot do without', () => {
  expect(problemsOf(material({}, 'dsi-log'))).toEqual({
    'answers.login': 'Indiquez le login concerné\u{a0}: le support ne peut pas agir sans lui.',
    'answers.action': 'Choisissez «\u{a0}Désactiver\u{a0}» ou «\u{a0}Réactiver\u{a0}».',
    'answers.from': 'Indiquez à partir de quand l’action s’applique.',
  });
  const answers = { login: 'mdurand', action: 'activate', from: '2026-11-24T08:00' };
  expect(problemsOf(material({ answers }, 'dsi-log'))).toEqual({});
});

test('refuses an answer that is not one of the choices, not a date, not a count', () => {
  const wrong = { login: 'x', action: 'explode', from: 'bientôt' };
  expect(Object.keys(problemsOf(material({ answers: wrong }, 'dsi-log')))).toEqual([
    'answers.action',
    'answers.from',
  ]);
  for (const seats of ['0', '-3', 'douze', '1.5']) {
    expect(problemsOf(material({ answers: { seats } }, 'bytel-arret-production'))).toHaveProperty([
      'answers.seats',
    ]);
  }
});

test('answers to questions of another category stay behind', () => {
  const built = buildTicket(material({ answers: { login: 'mdurand' } }));
  expect(built.ok && built.value.answers).toEqual({});
});

test('whatever the draft, the outcome is a valid ticket or a sentence for some field', () => {
  const draft = fc.record({
    description: fc.string({ maxLength: 8000 }),
    categoryId: fc.constantFrom(...DEFAULT_CATALOGUE.categories.map(({ id }) => id)),
    subject: fc.option(fc.string({ maxLength: 120 })),
    answers: fc.dictionary(
      fc.constantFrom('login', 'action', 'from', 'seats'),
      fc.string({ maxLength: 500 }),
    ),
    requester: fc.record({
      name: fc.string({ maxLength: 120 }),
      email: fc.oneof(fc.emailAddress(), fc.string({ maxLength: 200 })),
      poste: fc.string({ maxLength: 60 }),
      phone: fc.string({ maxLength: 40 }),
    }),
    withReport: fc.option(fc.boolean()),
  });
  fc.assert(
    fc.property(draft, (given) => {
      const parsed = Draft.parse(given);
      const built = buildTicket(material(parsed, parsed.categoryId!));
      if (built.ok) expect(TicketContent.parse(built.value)).toEqual(built.value);
      else expect(Object.values(built.error).every((sentence) => sentence.length > 10)).toBe(true);
    }),
  );
});

test('about another poste, the report of this one stays behind unless it is wanted', () => {
  const other = buildTicket(material({ otherPoste: ' PC-214 ' }));
  expect(other.ok && other.value).toMatchObject({
    report: null,
    forOtherPoste: { typed: 'PC-214', reportedFrom: 'PC-200' },
  });
  const wanted = buildTicket(material({ otherPoste: 'PC-214', withReport: true }));
  expect(wanted.ok && wanted.value.report).not.toBeNull();
  const opened = buildTicket(material({ otherPoste: '  ' }));
  expect(opened.ok && opened.value).toMatchObject({ forOtherPoste: null });
  expect(opened.ok && opened.value.report).not.toBeNull();
});
