import { hash } from 'node:crypto';
import type { Locator } from 'playwright/test';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import type { Category } from '#shared/category.ts';
import { parseReference } from '#shared/reference.ts';
import { PROBE_GROUPS, type ProbeId } from '#shared/diagnostics.ts';
import { receiptPage, reportPage, field } from '../pages/report-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { ticketsPage } from '../pages/tickets-page.ts';
import { expect, test } from '../support/floor.ts';

/** JPEG at the quality we send differs from the screen by about 1 % on such a picture; our window would by 30 %. */
const SAME_PICTURE = 0.04;

const MARIE = { name: 'Marie Durand', email: 'marie.durand@exemple.fr' };

for (const category of DEFAULT_CATALOGUE.categories) {
  test(`${category.label}: from the press to a ticket the central holds whole`, async ({
    floor,
    press,
  }) => {
    const page = await press();
    const report = reportPage(page);
    const description = `Essai ${category.id} : ça ne marche plus depuis ce matin`;
    await expect(report.description).toBeFocused();
    await report.description.fill(description);
    await report.pick(category.label);
    if (await report.email.isVisible()) await report.introduce(MARIE);
    await answerQuestions(report.questions, category);
    const hashes = await shownHashes(report.pictures);
    await report.send.click();

    const receipt = receiptPage(page);
    await expect(receipt.delivered).toBeVisible();
    const reference = await receipt.reference.innerText();
    expect(parseReference(reference)).toBe(reference);
    const stored = floor.central.stored().find((ticket) => ticket.reference === reference);
    expect(stored?.content).toMatchObject({
      description,
      categoryId: category.id,
      requester: MARIE,
    });
    expectGroups(stored?.content.report ?? null, category);

    const pictures = stored?.pictures ?? [];
    expect(pictures).toHaveLength(category.capture ? floor.display.screens : 0);
    for (const [index, { sha256, data }] of pictures.entries()) {
      expect(hash('sha256', data)).toBe(sha256);
      expect(sha256.startsWith(hashes[index] ?? 'nothing was shown')).toBe(true);
      expect(floor.pictures[index]?.differenceFrom(data)).toBeLessThan(SAME_PICTURE);
    }
  });
}

test('offline, the reference, the thread and the list of pictures can still be read', async ({
  floor,
  press,
}) => {
  const page = await press();
  const report = reportPage(page);
  await report.description.fill('Le second écran reste noir');
  await report.pick('DSI Matériel informatique');
  if (await report.email.isVisible()) await report.introduce(MARIE);
  await report.send.click();
  const receipt = receiptPage(page);
  await expect(receipt.delivered).toBeVisible();
  const reference = await receipt.reference.innerText();
  await receipt.follow.click();
  await expect(ticketsPage(page).sent).toBeVisible();

  await floor.central.stop();
  const opened = await press();
  await shellPage(opened).tickets.click();
  const tickets = ticketsPage(opened);
  await tickets.search.fill('second ecran');
  await tickets.row(/Le second écran reste noir/u).click();
  await expect(tickets.thread).toContainText(reference);
  await expect(tickets.sent).toContainText('ecran-1.jpg');
  await expect(tickets.offline).toBeVisible();
  await floor.central.start();
});

async function answerQuestions(questions: Locator, category: Category): Promise<void> {
  for (const question of category.questions) {
    switch (question.kind) {
      case 'text':
        await field(questions, question.label.fr).fill('Hermès');
        break;
      case 'count':
        await field(questions, question.label.fr).fill('12');
        break;
      case 'date-time':
        await field(questions, question.label.fr).fill('2026-11-24T08:00');
        break;
      case 'choice':
        await questions.getByRole('radio', { name: question.choices?.[0]?.label.fr }).click();
    }
  }
}

/** The first signs of each picture's SHA-256, as the agent sees them. */
async function shownHashes(pictures: Locator): Promise<string[]> {
  const texts = await pictures.allInnerTexts();
  return texts.map((text) => /\b[0-9a-f]{8}\b/u.exec(text)?.[0] ?? 'no hash was shown');
}

/** These speak of every group: what is sent of them is divided, which `timeline.spec.ts` looks at. */
const DIVIDED = ['changes', 'timeline'];

function expectGroups(report: { results: object } | null, category: Category): void {
  const facts = Object.keys(report?.results ?? {}).filter((id) => !DIVIDED.includes(id));
  const groups = facts.map((id) => PROBE_GROUPS[id as ProbeId]);
  expect([...new Set(groups)].sort()).toEqual([...category.report].sort());
}
