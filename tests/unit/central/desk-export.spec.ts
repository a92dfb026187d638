import { beforeEach, expect, test } from 'vitest';
import { csvLine } from '#central/desk/csv.ts';
import { Receipt } from '#shared/central-api.ts';
import { createDeskVisitor, type DeskVisitor } from '#tests/support/desk-visitor.ts';
import {
  createTestCentral,
  ticketContent,
  ticketRequest,
  type TestCentral,
} from '#tests/support/test-central.ts';

let central: TestCentral;
let desk: DeskVisitor;

beforeEach(async () => {
  central = await createTestCentral();
  desk = createDeskVisitor(central);
  await desk.signInByCode(central.deskCode);
});

async function addTicket(changes: Parameters<typeof ticketContent>[0] = {}): Promise<string> {
  const answer = await central.ask('/v1/tickets', ticketRequest(ticketContent(changes)));
  return Receipt.parse(await answer.json()).reference;
}

test('what a spreadsheet would compute becomes words, and quotes stay quotes', () => {
  expect(csvLine(['=1+1', '+33 1', '-2', '@x', '\t=1', 'a"b', 'a;b', 'x\ny', ' =ok'])).toBe(
    `"'=1+1";"'+33 1";"'-2";"'@x";"'\t=1";"a""b";"a;b";"x\ny";" =ok"\r\n`,
  );
});

test('the CSV opens in French Excel: its mark, semicolons, one line per ticket', async () => {
  const reference = await addTicket({
    subject: '=HYPERLINK("http://evil.test")',
    description: 'Ligne une\nligne deux ; été',
    categoryId: 'bytel-gresillement',
    answers: { extent: 'neighbours' },
  });
  const answer = await desk.open('/desk/export.csv');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text).toContain(`"${reference}";`);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.test"")"`);
  expect(text).toContain('"Ligne une\nligne deux ; été"');
  expect(text).toContain('Qui est concerné ? neighbours');
  expect(text).toContain('"2026-11-23T13:05:00.000Z"');
});

test('an export holds what its filter shows, beyond the pages of the list', async () => {
  await Promise.all(Array.from({ length: 130 }, () => addTicket()));
  const resolved = await addTicket({ subject: 'Résolu' });
  await desk.post(`/desk/tickets/${resolved}/status`, { to: 'resolved' });
  const read = async (query: string) =>
    (await (await desk.open(`/desk/export.json${query}`)).json()) as { reference: string }[];
  const open = await read('');
  expect(new Set(open.map(({ reference }) => reference)).size).toBe(130);
  expect((await read('?state=resolved')).map(({ reference }) => reference)).toEqual([resolved]);
  expect(await read('?search=nothing+like+it')).toEqual([]);
  const lines = (await (await desk.open('/desk/export.csv?state=all')).text()).split('\r\n');
  expect(lines).toHaveLength(131 + 2);
});

test('nothing leaves without a session', async () => {
  await addTicket();
  for (const path of ['/desk/export.csv', '/desk/export.json', '/desk/catalogue/export.json']) {
    expect((await central.fetch(path)).status).toBe(302);
  }
});

test('the page says what personal fields an export holds', async () => {
  await addTicket();
  expect(await desk.page('/desk?state=all')).toMatch(
    /export\.csv\?state=all[\s\S]*adresses e-mail/u,
  );
});
