import type { Context, Hono } from 'hono';
import { audit } from '../access/audit.ts';
import type { CentralPorts } from '../ports.ts';
import { exportCsv, exportJson } from './export-tickets.ts';
import { InboxFilter, toTicketFilter } from './inbox-filter.ts';
import { contextOf } from './page-context.ts';
import { accountOf } from './signed-in.ts';

/** More than a site makes in ten years. */
const MOST_TICKETS = 200_000;

/** The tickets of the filter in hand, all its pages, without pictures and reports. */
export function addExportPages(pages: Hono, ports: CentralPorts): void {
  const { store, clock, log } = ports;
  const read = async (context: Context) => {
    const filter = InboxFilter.parse({ ...context.req.query(), after: '' });
    const { id, name } = accountOf(context);
    const [rows, catalogue] = await Promise.all([
      store.tickets.list({ ...toTicketFilter(filter, id), limit: MOST_TICKETS }),
      store.knowledge.readCatalogue(),
    ]);
    await audit(ports, name, { kind: 'exported', what: 'tickets' });
    log.info('export', { account: id, tickets: rows.length });
    const categories = catalogue?.categories ?? [];
    const { language } = contextOf(context, clock);
    return { tickets: store.tickets, rows, categories, language };
  };

  pages.get('/export.csv', async (context) =>
    context.body(exportCsv(await read(context)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="sos-poste-tickets.csv"',
    }),
  );

  pages.get('/export.json', async (context) =>
    context.body(exportJson(await read(context)), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="sos-poste-tickets.json"',
    }),
  );
}
