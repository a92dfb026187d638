import { expect, test } from 'vitest';
import { ticketForHelpDesk } from '#central/help-desks/ticket-for-help-desk.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { MachineReport } from '#shared/diagnostics.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { factOf, pngOf, ticketContent } from '#tests/support/test-central.ts';

const token = '3f2a0d6e-8f4e-4a0e-9a7e-2f0c8c7b1a11';
const category = DEFAULT_CATALOGUE.categories.find(({ id }) => id === 'dsi-materiel');
const large = { largestAttachmentBytes: 10_000_000 };

function toHandOver(changes: Parameters<typeof ticketContent>[0] = {}) {
  const data = pngOf('screen');
  const content = ticketContent({ report: richReport(), ...changes });
  return {
    token,
    category,
    ticket: { reference: 'K7M-2PX-94D', urgency: 'high' as const, content },
    pictures: [{ ...factOf(data), data }],
  };
}

test('begins with the agent’s own words, and says who, where and under which reference', () => {
  const { text } = ticketForHelpDesk(toHandOver(), large);
  expect(text).toMatch(/^Mon casque ne marche plus/u);
  for (const said of [
    'Marie Durand',
    'marie.durand@exemple.fr',
    'PC-214',
    'K7M-2PX-94D',
    'Urgent',
  ]) {
    expect(text).toContain(said);
  }
});

test('tells the machine in words, what is wrong with it first', () => {
  const { text } = ticketForHelpDesk(toHandOver(), large);
  const [wrong, report] = ['— Ce que montre le poste —', '— Rapport du poste'].map((title) =>
    text.indexOf(title),
  );
  expect(wrong).toBeGreaterThan(0);
  expect(report).toBeGreaterThan(wrong!);
});

test('brings the pictures and the report as data', () => {
  const { files } = ticketForHelpDesk(toHandOver(), large);
  expect(files.map(({ name }) => name)).toEqual(['ecran-1.png', 'rapport-du-poste.json']);
  const report: unknown = JSON.parse(Buffer.from(files[1]!.data).toString());
  expect(MachineReport.parse(report)).toEqual(richReport());
});

test('names a file that the help desk would not take, and brings the others', () => {
  const { text, files } = ticketForHelpDesk(toHandOver(), { largestAttachmentBytes: 100 });
  expect(files.map(({ name }) => name)).toEqual(['ecran-1.png']);
  expect(text).toContain('Trop grand pour être joint ici');
  expect(text).toContain('- rapport-du-poste.json, ');
});

test('says nothing of a machine that was not read', () => {
  const { text, files } = ticketForHelpDesk(toHandOver({ report: null }), large);
  expect(text).not.toMatch(/rapport|montre/iu);
  expect(files).toHaveLength(1);
});

test('gives an answer under its question, in the language of the ticket', () => {
  const withQuestions = DEFAULT_CATALOGUE.categories.find(({ questions }) => questions.length > 0)!;
  const [question] = withQuestions.questions;
  const answers = { [question!.id]: 'Trois' };
  const asked = { ...toHandOver({ answers, language: 'en' }), category: withQuestions };
  expect(ticketForHelpDesk(asked, large).text).toContain(`${question!.label.en} : Trois`);
});
