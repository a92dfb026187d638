import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Problem, Receipt } from '#shared/central-api.ts';
import type { Catalogue } from '#shared/category.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { MAX_TICKET_BYTES } from '#shared/picture.ts';
import { parseReference } from '#shared/reference.ts';
import type { TicketContent } from '#shared/ticket.ts';
import {
  createTestCentral,
  factOf,
  pngOf,
  ticketContent,
  ticketRequest,
} from '#tests/support/test-central.ts';

async function refusal(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem;
}

const everything = {
  statuses: ['new', 'in-progress', 'waiting-requester', 'resolved'] as const,
  categoryId: undefined,
  search: '',
  limit: 100,
};

test('the receipt counts what is stored, in order', async () => {
  const central = await createTestCentral();
  const pictures = [pngOf('left screen'), pngOf('right screen')];
  const attachments = pictures.map((data, index) => factOf(data, `ecran-${index + 1}.png`));
  const answer = await central.ask(
    '/v1/tickets',
    ticketRequest(ticketContent({ attachments }), pictures),
  );
  expect(answer.status).toBe(201);
  const receipt = Receipt.parse(await answer.json());
  expect(parseReference(receipt.reference)).toBe(receipt.reference);
  expect(receipt).toMatchObject({ status: 'new', receivedAt: '2026-11-23T13:05:00.000Z' });
  expect(receipt.attachments).toEqual(attachments);
});

test('the same key and content get the same receipt, and one ticket', async () => {
  const central = await createTestCentral();
  const picture = pngOf('screen');
  const content = ticketContent({ attachments: [factOf(picture)] });
  const key = randomUUID();
  const send = async () => {
    const answer = await central.ask('/v1/tickets', ticketRequest(content, [picture], key));
    expect(answer.status).toBe(201);
    return Receipt.parse(await answer.json());
  };
  const first = await send();
  central.advance(60_000);
  expect(await send()).toEqual(first);
  expect(await central.store.tickets.list(everything)).toHaveLength(1);
});

test('the same receipt is given after its category has left the catalogue', async () => {
  const central = await createTestCentral();
  const request = () => ticketRequest(content, [], key);
  const content = ticketContent();
  const key = randomUUID();
  const first: unknown = await (await central.ask('/v1/tickets', request())).json();
  const catalogue = (await central.store.knowledge.readCatalogue())!;
  const categories = catalogue.categories.filter(({ id }) => id !== content.categoryId);
  await central.store.knowledge.writeCatalogue({ version: 'without', categories });
  expect(await (await central.ask('/v1/tickets', request())).json()).toEqual(first);
});

test('the same key with other content is refused', async () => {
  const central = await createTestCentral();
  const key = randomUUID();
  await central.ask('/v1/tickets', ticketRequest(ticketContent(), [], key));
  const other = ticketRequest(ticketContent({ subject: 'Autre chose' }), [], key);
  expect(await refusal(await central.ask('/v1/tickets', other))).toMatchObject({
    status: 409,
    code: 'key-reused',
  });
});

test('two requests at once with the same key make one ticket', async () => {
  const central = await createTestCentral();
  const content = ticketContent();
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      central.ask('/v1/tickets', ticketRequest(content, [], key)).then((one) => one.json()),
    ),
  );
  expect(new Set(answers.map((one) => Receipt.parse(one).reference)).size).toBe(1);
  expect(await central.store.tickets.list(everything)).toHaveLength(1);
});

test('a reference that is taken is drawn again', async () => {
  const draws = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];
  const central = await createTestCentral({
    random: {
      below: () => draws.shift() ?? 0,
      secret: () => randomUUID().repeat(2),
      id: randomUUID,
    },
  });
  const content = ticketContent({ provisionalReference: 'P-222-222' });
  const send = async () =>
    Receipt.parse(await (await central.ask('/v1/tickets', ticketRequest(content))).json());
  const first = await send();
  const second = await send();
  expect(second.reference).not.toBe(first.reference);
});

test('a picture that is not what was declared is refused', async () => {
  const central = await createTestCentral();
  const picture = pngOf('screen');
  const send = async (attachments: TicketContent['attachments'], sent = [picture]) =>
    refusal(await central.ask('/v1/tickets', ticketRequest(ticketContent({ attachments }), sent)));
  const fact = factOf(picture);
  const mismatch = { status: 422, code: 'receipt-mismatch' };
  expect(await send([])).toMatchObject(mismatch);
  expect(await send([fact], [])).toMatchObject(mismatch);
  expect(await send([{ ...fact, bytes: fact.bytes + 1 }])).toMatchObject(mismatch);
  expect(await send([{ ...fact, sha256: '0'.repeat(64) }])).toMatchObject(mismatch);
  expect(await send([fact, fact], [picture, pngOf('other')])).toMatchObject(mismatch);

  const page = Buffer.from('<html>not a picture</html>');
  expect(await send([factOf(page, 'page.png')], [page])).toMatchObject({
    status: 422,
    code: 'picture-unreadable',
    title:
      'Le fichier «\u{a0}page.png\u{a0}» n’est pas une image lisible. Choisissez un PNG, un JPEG ou un WebP.',
  });
  expect(await send([{ ...fact, mediaType: 'image/jpeg' }])).toMatchObject({
    code: 'picture-unreadable',
  });
  expect(await central.store.tickets.list(everything)).toEqual([]);
});

test('a question left unanswered is refused beside its field, in the caller’s language', async () => {
  const central = await createTestCentral();
  const send = async (changes: Partial<TicketContent>, language = 'fr-FR,fr;q=0.9') => {
    const request = ticketRequest(ticketContent(changes));
    const headers = { ...request.headers, 'accept-language': language };
    return refusal(await central.ask('/v1/tickets', { ...request, headers }));
  };
  const withoutLogin = {
    categoryId: 'dsi-log',
    answers: { action: 'activate', from: '2026-12-01' },
  };
  expect(await send(withoutLogin)).toMatchObject({
    status: 422,
    code: 'fields-refused',
    fields: {
      'answers.login': 'Indiquez le login concerné\u{a0}: le support ne peut pas agir sans lui.',
    },
  });
  expect((await send(withoutLogin, 'en-GB, fr;q=0.5')).fields).toEqual({
    'answers.login': 'Name the login: support cannot act without it.',
  });
  expect(Object.keys((await send({ categoryId: 'dsi-log' })).fields ?? {})).toEqual([
    'answers.login',
    'answers.action',
    'answers.from',
  ]);
});

test('a ticket that answers the questions as they stood when it was sent is taken after they changed', async () => {
  const central = await createTestCentral();
  const { knowledge } = central.store;
  const asked = async (categories: Catalogue['categories']) => {
    const { version: seen = '' } = (await knowledge.readCatalogue()) ?? {};
    const at = '2026-11-23T14:00:00.000Z';
    await knowledge.saveCatalogue({ categories, seen, author: 'Paul', at });
  };
  const status = async (answers: Record<string, string>, categoryId = 'dsi-materiel') => {
    const content = ticketContent({ categoryId, answers });
    return (await central.ask('/v1/tickets', ticketRequest(content))).status;
  };
  const { categories } = DEFAULT_CATALOGUE;
  const [question] = categories.find(({ id }) => id === 'bytel-gresillement')!.questions;
  const withQuestion = categories.map((category) =>
    category.id === 'dsi-materiel'
      ? { ...category, questions: [{ ...question!, required: true }] }
      : category,
  );
  expect(await status({})).toBe(201);
  await asked(withQuestion);
  expect(await status({})).toBe(201);
  expect(await status({ extent: 'mine' })).toBe(201);
  // Nobody ever offered that choice.
  expect(await status({ extent: 'nobody' }, 'bytel-gresillement')).toBe(422);
  await asked(categories.filter(({ id }) => id !== 'dsi-materiel'));
  expect(await status({ extent: 'mine' })).toBe(201);
});

test('an answer that is no choice, count or moment is refused', async () => {
  const central = await createTestCentral();
  const refused = async (categoryId: string, answers: Record<string, string>) => {
    const answer = await central.ask(
      '/v1/tickets',
      ticketRequest(ticketContent({ categoryId, answers })),
    );
    return answer.status === 201 ? [] : Object.keys((await refusal(answer)).fields ?? {});
  };
  expect(await refused('bytel-gresillement', { extent: 'nobody' })).toEqual(['answers.extent']);
  expect(await refused('bytel-gresillement', { extent: 'mine' })).toEqual([]);
  expect(await refused('bytel-arret-production', { seats: 'many' })).toEqual(['answers.seats']);
  expect(await refused('bytel-arret-production', { seats: '0' })).toEqual(['answers.seats']);
  expect(await refused('bytel-arret-production', { seats: '40' })).toEqual([]);
  const log = { login: 'mdurand', action: 'deactivate' };
  expect(await refused('dsi-log', { ...log, from: 'soon' })).toEqual(['answers.from']);
  expect(await refused('dsi-log', { ...log, from: '2026-12-01T08:00' })).toEqual([]);
});

test('what a person can mend is named by field', async () => {
  const central = await createTestCentral();
  const content = ticketContent();
  const refused = async (changes: object) => {
    const request = ticketRequest({ ...content, ...changes });
    return refusal(await central.ask('/v1/tickets', request));
  };
  expect(Object.keys((await refused({ description: ' ' })).fields ?? {})).toEqual(['description']);
  expect(Object.keys((await refused({ subject: 'x'.repeat(121) })).fields ?? {})).toEqual([
    'subject',
  ]);
  const requester = { ...content.requester, email: 'marie' };
  expect((await refused({ requester })).fields).toEqual({
    'requester.email': 'Indiquez une adresse e-mail complète, par exemple marie.durand@exemple.fr.',
  });
  expect(await refused({ categoryId: 'gone' })).toMatchObject({
    code: 'fields-refused',
    fields: { categoryId: expect.stringContaining('Choisissez une catégorie') as string },
  });
  expect(await refused({ sentAt: 'yesterday' })).toMatchObject({
    status: 400,
    code: 'invalid-input',
  });
});

test('a request without a key, a form or a ticket is refused', async () => {
  const central = await createTestCentral();
  const { headers, body } = ticketRequest(ticketContent());
  const post = async (init: RequestInit) =>
    refusal(await central.ask('/v1/tickets', { method: 'POST', ...init }));
  const refused = { status: 400, code: 'invalid-input' };
  expect(await post({ body })).toMatchObject(refused);
  expect(await post({ headers: { 'idempotency-key': 'one' }, body })).toMatchObject(refused);
  expect(await post({ headers, body: '{}' })).toMatchObject(refused);
  expect(await post({ headers, body: new FormData() })).toMatchObject(refused);
  const form = { ...headers, 'content-type': 'multipart/form-data; boundary=x' };
  expect(await post({ headers: form, body: 'torn' })).toMatchObject(refused);
  const unparsable = new FormData();
  unparsable.append('ticket', '{');
  expect(await post({ headers, body: unparsable })).toMatchObject(refused);
});

test('a body that grows past the limit is refused while it is read', async () => {
  const central = await createTestCentral();
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  const answer = await central.ask('/v1/tickets', {
    method: 'POST',
    headers: {
      'idempotency-key': randomUUID(),
      'content-type': 'multipart/form-data; boundary=x',
    },
    body: endless,
    duplex: 'half',
  } as RequestInit);
  expect(await refusal(answer)).toMatchObject({ status: 413, code: 'ticket-too-large' });
  expect(sent).toBeLessThan(MAX_TICKET_BYTES + 5_000_000);
});
