import type { Hono } from 'hono';
import type { CentralPorts } from '../ports.ts';
import { contextOf, sendPage } from './page-context.ts';
import { auditView } from './views/audit.ts';

const PER_PAGE = 100;

/** What the team did that opens, closes or carries something out. */
export function addAuditPages(pages: Hono, { store, clock }: CentralPorts): void {
  pages.get('/log', async (context) => {
    const page = contextOf(context, clock);
    const asked = context.req.query('before') ?? '';
    const before = /^\d{1,15}$/u.test(asked) ? Number(asked) : undefined;
    const found = await store.audit.list(PER_PAGE + 1, before);
    const entries = found.slice(0, PER_PAGE);
    const older = found.length > PER_PAGE ? (entries.at(-1)?.position ?? null) : null;
    return sendPage(context, page, {
      title: page.words.audit.title,
      here: 'postes',
      content: auditView(page, { entries, older, isFirst: before === undefined }),
    });
  });
}
