import { expect, test } from 'vitest';
import type { TrayFacts } from '#core/core.ts';
import { describeTray, type TrayModelInput } from '#hosts/electron/tray-model.ts';

const FACTS: TrayFacts = {
  poste: { name: 'PC-214', address: '10.2.4.61', site: 'Douala, plateau 2', supportPhone: null },
  waiting: 0,
  unread: 0,
  attention: 0,
  incidents: [],
};

function describe(facts: Partial<TrayFacts>, input: Partial<TrayModelInput> = {}) {
  return describeTray({
    facts: { ...FACTS, ...facts },
    language: 'fr',
    hotKey: { accelerator: 'Ctrl+Alt+S', registered: true },
    autostart: 'unavailable',
    ...input,
  });
}

const labels = (model: ReturnType<typeof describe>) =>
  model.menu.map((entry) => ('label' in entry ? entry.label : '-'));

test('what needs a person is drawn before an answer, an answer before what only waits', () => {
  expect(describe({}).state).toBe('idle');
  expect(describe({ waiting: 1 }).state).toBe('waiting');
  expect(describe({ waiting: 1, unread: 1 }).state).toBe('answered');
  const incidents = ['téléphonie'];
  expect(describe({ waiting: 1, unread: 1, incidents }).state).toBe('incident');
  expect(describe({ waiting: 1, unread: 1, attention: 1, incidents }).state).toBe('attention');
});

test('the tooltip says poste, address and site, then what is new', () => {
  expect(describe({ waiting: 2, unread: 1 }).tooltip).toBe(
    [
      'SOS Poste · PC-214 · 10.2.4.61 · Douala, plateau 2',
      'Le support a répondu à 1 ticket',
      '2 tickets attendent d’être envoyés',
    ].join('\n'),
  );
});

test('an incident is said in the tooltip, a long title cut before the line is lost', () => {
  const long = 'Téléphonie très perturbée sur tout le plateau 2 depuis ce matin';
  const [, line] = describe({ incidents: [long] }).tooltip.split('\n');
  expect(line).toBe('Incident en cours\u{a0}: Téléphonie très perturbée sur tout le plate…');
});

test('a poste without network or site says so and leaves nothing empty', () => {
  const poste = { name: 'PC-214', address: null, site: null, supportPhone: null };
  expect(describe({ poste }).tooltip).toBe('SOS Poste · PC-214 · sans adresse réseau');
});

test('the tooltip keeps whole lines within what Windows shows', () => {
  const incidents = ['téléphonie', 'Hermès'];
  const model = describe({ attention: 11, unread: 12, waiting: 13, incidents });
  expect(model.tooltip.length).toBeLessThanOrEqual(127);
  expect(model.tooltip.split('\n')[1]).toBe('Incident en cours\u{a0}: téléphonie (et 1 autre)');
  const three = describe({ incidents: [...incidents, 'messagerie'] });
  expect(three.tooltip).toContain('téléphonie (et 2 autres)');
  expect(labels(model)).toContain('11 points demandent votre attention');
});

test('the menu opens with the way to the window and ends with the way out', () => {
  expect(labels(describe({}))).toEqual([
    'Signaler un problème',
    'Tester le casque',
    '-',
    'PC-214 · 10.2.4.61 · Douala, plateau 2',
    '-',
    'Quitter SOS Poste',
  ]);
});

test('a hot key that could not be had is said; one that was switched off is not', () => {
  const taken = { accelerator: 'Ctrl+Alt+S', registered: false };
  expect(labels(describe({}, { hotKey: taken, language: 'en' }))).toContain(
    'The shortcut Ctrl+Alt+S is taken by another program',
  );
  expect(labels(describe({}, { hotKey: { accelerator: '', registered: false } }))).toHaveLength(6);
});

test('starting with the session can be chosen, unless the machine has chosen', () => {
  expect(describe({}, { autostart: 'on' }).menu).toContainEqual({
    kind: 'autostart',
    label: 'Lancer à l’ouverture de session',
    checked: true,
  });
  expect(describe({}, { autostart: 'machine' }).menu).toContainEqual({
    kind: 'fact',
    label: 'Se lance à l’ouverture de session (réglage du poste)',
  });
});
