import { randomUUID } from 'node:crypto';
import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { createPhoneCode } from '#core/tickets/phone-code.ts';
import { Delivery, Problem, Receipt } from '#shared/central-api.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

const PAGE = 'https://support.exemple.fr/q';

async function createStory() {
  const central = await createTestCentral();
  const key = randomUUID();
  const picture = pngOf('screen');
  const content = ticketContent({ attachments: [factOf(picture)], description: 'Plus rien.' });
  const ticket: TicketDetail = { ...sampleTickets()[1]!, key, content };
  const codeWith = (token: string, detail = ticket) =>
    createPhoneCode({ policy: { phonePage: PAGE }, siteAddress: () => ({ url: PAGE, token }) })(
      detail,
    ).text;
  const press = (text: string) =>
    central.fetch('/v1/phone-tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: text.slice(text.indexOf('#') + 1) }),
    });
  const deliver = () => central.ask('/v1/tickets', ticketRequest(content, [picture], key));
  return { central, key, content, ticket, codeWith, press, deliver };
}

const referenceOf = async (answer: Response) =>
  ((await answer.json()) as { reference: string }).reference;

const list = ({ store }: TestCentral) =>
  store.tickets.list({
    statuses: ['new', 'in-progress', 'waiting-requester', 'resolved'],
    categoryId: undefined,
    search: '',
    limit: 10,
  });

test('the phone first, then the poste: one ticket, completed with its pictures', async () => {
  const { central, key, content, codeWith, press, deliver } = await createStory();
  const reference = await referenceOf(await press(codeWith(central.agentToken)));
  const early = await central.store.tickets.find(reference);
  expect(early).toMatchObject({ attachments: [], content: { description: 'Plus rien.' } });
  // The poste is not told that its ticket has arrived: its pictures have not.
  const delivery = Delivery.parse(await (await central.ask(`/v1/deliveries/${key}`)).json());
  expect(delivery.receipt).toBeNull();

  const receipt = Receipt.parse(await (await deliver()).json());
  expect(receipt).toMatchObject({ reference, attachments: content.attachments });
  expect(await list(central)).toHaveLength(1);
  const whole = await central.store.tickets.find(reference);
  expect(whole?.content).toEqual(content);
  expect(whole?.thread.map(({ from }) => from)).toEqual(['system', 'system']);

  expect(Receipt.parse(await (await deliver()).json())).toEqual(receipt);
  expect((await central.store.tickets.find(reference))?.thread).toHaveLength(2);
});

test('pictures the poste sends ahead complete it too', async () => {
  const { central, key, content, codeWith, press } = await createStory();
  const reference = await referenceOf(await press(codeWith(central.agentToken)));
  const held = await central.ask(
    `/v1/deliveries/${key}/pictures/${content.attachments[0]!.sha256}`,
    {
      method: 'PUT',
      body: pngOf('screen'),
    },
  );
  expect(Delivery.parse(await held.json())).toMatchObject({
    receipt: null,
    held: [content.attachments[0]!.sha256],
  });
  const answer = await central.ask('/v1/tickets', ticketRequest(content, [], key));
  expect(Receipt.parse(await answer.json())).toMatchObject({
    reference,
    attachments: content.attachments,
  });
});

test('the poste first, then the phone: the reference it already has', async () => {
  const { central, codeWith, press, deliver } = await createStory();
  const { reference } = Receipt.parse(await (await deliver()).json());
  expect(await referenceOf(await press(codeWith(central.agentToken)))).toBe(reference);
  expect((await central.store.tickets.find(reference))?.attachments).toHaveLength(1);
});

test('two phones, or two presses, make one ticket', async () => {
  const { central, codeWith, press } = await createStory();
  const code = codeWith(central.agentToken);
  const answers = await Promise.all([press(code), press(code), press(code)]);
  const references = await Promise.all(answers.map(referenceOf));
  expect(new Set(references).size).toBe(1);
  expect(await list(central)).toHaveLength(1);
});

test('what support has answered meanwhile stays', async () => {
  const { central, codeWith, press, deliver } = await createStory();
  const reference = await referenceOf(await press(codeWith(central.agentToken)));
  const at = new Date(central.clock.now()).toISOString();
  const message = { id: 'm1', at, from: 'support', author: 'Paul', text: 'Vu.' } as const;
  await central.store.tickets.change({ reference, messages: [message], status: 'in-progress', at });
  await deliver();
  const ticket = await central.store.tickets.find(reference);
  expect(ticket?.status).toBe('in-progress');
  expect(ticket?.thread.map(({ text }) => text)).toContain('Vu.');
});

test('only a poste of this central can have written a code, and not a digit of it may change', async () => {
  const { central, codeWith, press } = await createStory();
  const codeOf = async (answer: Response) => Problem.parse(await answer.json()).code;
  expect(await codeOf(await press(codeWith('another token of another central')))).toBe(
    'not-enrolled',
  );
  const code = codeWith(central.agentToken);
  for (let at = code.indexOf('#') + 1; at < code.length; at += 37) {
    const changed = `${code.slice(0, at)}${(Number(code[at]) + 1) % 10}${code.slice(at + 1)}`;
    const answer = await press(changed);
    expect(answer.status, `digit ${at}`).toBeGreaterThanOrEqual(400);
  }
  expect(await codeOf(await press('12345'))).toBe('invalid-input');
  expect(await list(central)).toEqual([]);
});

test('the page asks for nothing but its own files', async () => {
  const { central } = await createStory();
  const answer = await central.fetch('/q', { headers: { 'accept-language': 'fr' } });
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).toContain('Envoyer le ticket');
});

test('the likeliest cause goes out with the phone, and two more by their names', async () => {
  const { central, ticket, codeWith, press } = await createStory();
  const content = { ...ticket.content, report: richReport() };
  const code = codeWith(central.agentToken, { ...ticket, content });
  const reference = await referenceOf(await press(code));
  const said = (await central.store.tickets.find(reference))?.content.description.split('\n\n');
  expect(said).toEqual([
    'Plus rien.',
    expect.stringMatching(/^Partis ensemble/u),
    'casque introuvable',
    'aucun micro branché',
  ]);
});

test('without a page the code is a mail; without either there is none', async () => {
  const { ticket } = await createStory();
  const code = (policy: object) =>
    createPhoneCode({ policy, siteAddress: () => undefined })(ticket);
  expect(code({ supportEmail: 'dsi@exemple.fr' })).toMatchObject({
    kind: 'mail',
    text: expect.stringMatching(/^mailto:dsi@exemple\.fr\?subject=/u),
  });
  expect(code({})).toEqual({ kind: 'none', text: '' });
});

test('the largest ticket still makes a symbol a cheap phone reads: 0.4 mm a module and more', async () => {
  const { central, ticket, codeWith } = await createStory();
  const words =
    'Depuis 9 h 40 le bandeau reste gris, le client raccroche ; voisins touchés aussi. ';
  const largest: TicketDetail = {
    ...ticket,
    content: {
      ...ticket.content,
      description: words.repeat(8),
      subject: words.repeat(2).slice(0, 120),
      report: richReport(),
    },
  };
  const modules = (detail: TicketDetail) =>
    create(codeWith(central.agentToken, detail), { errorCorrectionLevel: 'L' }).modules.size;
  const mmPerModule = (size: number) => ((360 / (size + 8)) * 25.4) / 96;
  const [typical, most] = [modules(ticket), modules(largest)];
  expect(mmPerModule(most)).toBeGreaterThan(0.8);
  expect(typical).toBeLessThanOrEqual(most);
  process.stdout.write(
    `QR: typical ${typical} modules, ${mmPerModule(typical).toFixed(2)} mm each; ` +
      `largest ${most}, ${mmPerModule(most).toFixed(2)} mm\n`,
  );
});
