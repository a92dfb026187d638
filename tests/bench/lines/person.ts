import type { Page } from 'playwright';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { receiptPage, reportPage } from '../../e2e/pages/report-page.ts';
import { readSentences, type LabelledSentence } from '../../triage/sentences.ts';
import type { Bench, Family } from '../bench.ts';
import { withCentral } from '../stage/central.ts';
import { answerQuestions } from '../stage/answer-questions.ts';
import { withPoste, type Poste } from '../stage/poste.ts';
import {
  createPerson,
  THINK_MS,
  type OwnTime,
  type Person,
  type Way,
} from '../stage/scripted-person.ts';
import { openUntilUsable, takeFocusAway, whenUsable } from '../stage/when-usable.ts';
import { atMost, type Row, type Unit } from '../table/row.ts';

export const person: Family = {
  name: 'person',
  how: `A scripted person goes from the press to the reference in a real browser, with sentences of the
    triage's held-out set, two of each category in turn, by mouse and by keyboard. They press, type, look at the
    category and its reason, read the titles of what is offered before sending, mend the category where it is
    not the true one, read or answer the questions it asks, and send; name and e-mail are known. Their own time is counted, not waited for: 0.20 s a
    key, 1.10 s to point and 0.20 s to press, 0.40 s from mouse to keys, 1.35 s of thought before each decision
    (the keystroke-level model of Card, Moran and Newell, 1980), 238 words a minute of reading (Brysbaert, 2019).
    The machine's time is measured: until one can write, what the proposal takes beyond the moment of thought, and
    Send until the reference of a central in a process of its own stands on the screen.`,
  measure: async (bench) => {
    const walks = await withFloor(bench, async ({ page, poste }) => {
      const made: Walk[] = [];
      for (const sentence of chooseSentences()) {
        for (const way of ['mouse', 'keyboard'] as const) {
          made.push(await walk({ page, poste, sentence, way }));
        }
      }
      return made;
    });
    return [...rowsOf(walks, 'mouse'), ...rowsOf(walks, 'keyboard'), ...sharesOf(walks)];
  },
};

interface Floor {
  readonly page: Page;
  readonly poste: Poste;
}

interface Walk {
  readonly way: Way;
  readonly own: OwnTime;
  readonly machineMs: number;
  readonly presses: number;
  readonly letters: number;
  /** Whether the category the program took by itself was the true one. */
  readonly rightAtOnce: boolean;
}

const P95 = 0.95;
const REQUESTER = { name: 'Marie Durand', email: 'marie@exemple.fr', poste: 'PC-214', phone: '' };
const EACH = 2;

/** The first ones of every category. */
function chooseSentences(): LabelledSentence[] {
  const heldOut = readSentences('held-out');
  return DEFAULT_CATALOGUE.categories.flatMap(({ id }) =>
    heldOut.filter(({ categoryId }) => categoryId === id).slice(0, EACH),
  );
}

async function withFloor<Value>(bench: Bench, use: (floor: Floor) => Promise<Value>) {
  const { display, browser } = await bench.stage();
  const context = await browser.newContext({ viewport: null, locale: 'fr-FR' });
  const options = { app: bench.app, folder: bench.folder(), display: display.name };
  try {
    return await withCentral(bench.app, bench.folder(), (policy) =>
      withPoste({ ...options, policy }, async (poste) => {
        await poste.door.call('settings.update', { requester: REQUESTER });
        // The blank draft of the start knew nobody yet.
        await poste.door.call('draft.discard', null);
        const page = await context.newPage();
        await openUntilUsable(page, await poste.restAfter(poste.act));
        return use({ page, poste });
      }),
    );
  } finally {
    await context.close();
  }
}

interface WalkOptions extends Floor {
  readonly sentence: LabelledSentence;
  readonly way: Way;
}

async function walk({ page, poste, sentence, way }: WalkOptions): Promise<Walk> {
  const person = createPerson(way);
  const report = reportPage(page);
  await takeFocusAway(page);
  const startedAt = Date.now();
  // One writes while the machine report is still being read: that is not waited for.
  const usableMs = await poste.restAfter(async () => {
    const usable = whenUsable(page);
    await poste.act();
    return (await usable) - startedAt;
  });

  await page.keyboard.type(sentence.text);
  person.type(sentence.text);
  const proposalMs = await settledProposal(page);
  const rightAtOnce = await settleCategory(page, person, sentence.categoryId);
  await readOffers(page, person);
  await answerQuestions(page, person, sentence);

  person.think();
  person.press(2);
  const sentAt = Date.now();
  await (way === 'mouse' ? report.send.click() : page.keyboard.press('Control+Enter'));
  const receipt = receiptPage(page);
  await receipt.delivered.waitFor();
  const machineMs = usableMs + Math.max(0, proposalMs - THINK_MS) + (Date.now() - sentAt);
  const walked = { way, own: person.spent(), machineMs, rightAtOnce };
  await endTicket(poste, await receipt.reference.innerText());
  await receipt.another.click();
  return { ...walked, presses: person.presses(), letters: sentence.text.length };
}

/** Milliseconds from the last letter until what is proposed no longer changes. */
async function settledProposal(page: Page): Promise<number> {
  const { category } = reportPage(page);
  const startedAt = Date.now();
  let [seen, seenAt] = [await category.innerText(), startedAt];
  while (Date.now() - seenAt < 400) {
    await page.waitForTimeout(25);
    const now = await category.innerText();
    if (now !== seen) [seen, seenAt] = [now, Date.now()];
  }
  return seenAt - startedAt;
}

/** Reads what was proposed, and mends it as a person would who knows where it belongs. */
async function settleCategory(page: Page, person: Person, categoryId: string): Promise<boolean> {
  const report = reportPage(page);
  const label = DEFAULT_CATALOGUE.categories.find(({ id }) => id === categoryId)?.label ?? '';
  person.think();
  person.read(await report.category.getByRole('paragraph').first().innerText());
  const taken = report.category.locator('p', { hasText: label });
  const candidate = report.candidates.filter({ hasText: label });
  const isTaken = (await taken.count()) > 0 && (await candidate.count()) === 0;
  if (isTaken) return true;
  person.read((await report.candidates.allInnerTexts()).join(' '));
  if ((await candidate.count()) > 0) {
    // By keyboard: five times Tab, at most, and Enter.
    person.press(6);
    await candidate.click();
    return false;
  }
  person.press(2);
  person.read(DEFAULT_CATALOGUE.categories.map((category) => category.label).join(' '));
  person.think();
  person.press(6);
  await report.pick(label);
  return false;
}

/** Titles of articles and of open tickets: whoever reads them all loses no more than this. */
async function readOffers(page: Page, person: Person): Promise<void> {
  const { before } = reportPage(page);
  if ((await before.count()) === 0) return;
  person.read((await before.getByRole('listitem').allInnerTexts()).join(' '));
}

/** Otherwise the next sentence of the category would be offered to follow this one. */
async function endTicket({ door }: Poste, reference: string): Promise<void> {
  const [ticket] = await door.call('tickets.list', { search: reference, limit: 1 });
  if (ticket === undefined) throw new Error(`No ticket ${reference}`);
  const resolved = door.next(
    (event) => event.name === 'ticket' && event.value.status === 'resolved',
  );
  await door.call('replies.send', {
    ...{ key: ticket.key, replyKey: crypto.randomUUID(), text: '' },
    wish: 'resolved',
  });
  await resolved;
}

function rowsOf(walks: readonly Walk[], way: Way): Row[] {
  const ours = walks.filter((one) => one.way === way);
  const row = (line: string, unit: Unit, of: (one: Walk) => number): Row => ({
    ...{ line, unit, figures: ours.map(of) },
  });
  const total = row(`press to reference by ${way}, person and machine`, 'ms', wholeMs);
  const machine = row('  of which the machine, p95', 'ms', ({ machineMs }) => machineMs);
  const counted = way === 'mouse' ? 'clicks' : 'chords';
  return [
    total,
    { ...total, line: '  its p95', share: P95, bar: atMost(20_000) },
    { ...machine, share: P95, bar: atMost(1000) },
    row('  of which typing', 'ms', ({ own }) => own.typing),
    row('  of which reading', 'ms', ({ own }) => own.reading),
    row('  of which thinking and pressing', 'ms', ({ own }) => own.thinking + own.pressing),
    {
      ...row(`  ${counted}, besides the words`, '', ({ presses }) => presses),
      bar: atMost(way === 'mouse' ? 3 : 2),
    },
  ];
}

const wholeMs = ({ own, machineMs }: Walk): number =>
  own.typing + own.reading + own.thinking + own.pressing + machineMs;

function sharesOf(walks: readonly Walk[]): Row[] {
  const right = walks.filter(({ rightAtOnce }) => rightAtOnce).length / walks.length;
  return [
    { line: '  letters typed', unit: '', figures: walks.map(({ letters }) => letters) },
    { line: '  true category taken by itself', unit: '%', figures: [right * 100] },
  ];
}
