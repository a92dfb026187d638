import { expect, test } from 'vitest';
import { exportTicket } from '#core/tickets/export-ticket.ts';
import type { TicketReader } from '#core/tickets/ticket-reader.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { formatBytes } from '#shared/format-bytes.ts';
import { audioState, reportWith } from '#tests/support/healthy-report.ts';
import { richReport } from '#tests/support/rich-report.ts';
import { sampleTickets } from '#tests/support/sample-window.ts';

function pageOf(report: MachineReport | null, language: 'fr' | 'en' = 'fr'): string {
  const ticket = sampleTickets()[0]!;
  const reader = {
    detail: () => ({ ...ticket, content: { ...ticket.content, report } }),
    picture: () => undefined,
  } as unknown as TicketReader;
  return new TextDecoder().decode(exportTicket(reader, ticket.key, language).bytes);
}

test('the exported page says the likeliest cause first, and the others under it', () => {
  const page = pageOf(richReport());
  expect(page).toMatch(/<h2>Constats<\/h2><p><strong>Partis ensemble[^<]+<\/strong><\/p><ul><li>/u);
  expect(page.indexOf('Constats')).toBeLessThan(page.indexOf('Rapport du poste'));
  expect(pageOf(richReport(), 'en')).toContain('Gone together');
});

test('where nothing is wrong, or nothing was read, no finding is written', () => {
  expect(pageOf(reportWith({}))).not.toContain('Constats');
  expect(pageOf(null)).not.toContain('Constats');
});

test('the name of a device is text, whatever it looks like', () => {
  const input = { name: '<img src=x>', muted: true };
  const page = pageOf(reportWith({ 'audio-state': audioState({ input }) }));
  expect(page).not.toContain('<img src=x>');
  expect(page).toContain('&lt;img src=x&gt;');
});

test('sizes have a unit, and a colon is written as the language of the page does', () => {
  const ticket = sampleTickets()[0]!;
  const { bytes } = ticket.content.attachments[0]!;
  expect(pageOf(null)).toContain('<p>Catégorie\u{a0}: ');
  expect(pageOf(null, 'en')).toContain('<p>Category: ');
  expect(pageOf(null)).toContain(formatBytes(bytes, 'fr'));
});
