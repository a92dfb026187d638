import { expect, test } from 'vitest';
import { Receipt } from '#shared/central-api.ts';
import { createTestCentral, ticketContent, ticketRequest } from '#tests/support/test-central.ts';

test('evidence that only a newer poste knows costs that piece of it, never the ticket', async () => {
  const central = await createTestCentral();
  const tried = { id: 'casque', title: 'Casque muet', outcome: 'opened' as const };
  const results = {
    uptime: { status: 'known', value: { seconds: 60 }, ms: 1 },
    memory: { status: 'known', value: { modules: ['8 Go', '8 Go'] }, ms: 1 },
    displays: { status: 'measured-twice', value: [], ms: 1 },
    'room-temperature': { status: 'known', value: 21, ms: 1 },
  };
  const newer = {
    ...ticketContent(),
    report: { takenAt: '2026-11-23T13:00:00.000Z', results },
    triedArticles: [tried, { ...tried, outcome: 'read-aloud' }],
    language: 'pt',
  };
  const answer = await central.ask('/v1/tickets', ticketRequest(newer));
  const { reference } = Receipt.parse(await answer.json());
  const unreadable = { status: 'unknown', reason: 'unreadable', ms: 0 };
  expect((await central.store.tickets.find(reference))?.content).toMatchObject({
    report: { results: { uptime: results.uptime, memory: unreadable, displays: unreadable } },
    triedArticles: [tried],
    language: 'fr',
  });
});
