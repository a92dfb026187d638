import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { sentenceFor } from '#shared/error-sentences.ts';
import { fault, type ErrorCode, type Fault } from '#shared/errors.ts';
import { HEADERS } from '../http/headers.ts';
import type { WayIn } from '../http/way-in.ts';
import { callersFault, statusOf } from '../http/problem.ts';
import type { CentralPorts } from '../ports.ts';
import { DESK_ICON } from './assets/desk-icon.ts';
import { DESK_SCRIPT } from './assets/desk-script.ts';
import { DESK_STYLE } from './assets/desk-style.ts';
import { addAccountPages, ACCOUNT_PATH } from './account-pages.ts';
import { addArticlePages } from './article-pages.ts';
import { addAuditPages } from './audit-pages.ts';
import { addCategoryPages } from './catalogue/category-pages.ts';
import { addDeflectionPages } from './deflection-pages.ts';
import { createDeskSessions } from './desk-session.ts';
import { addExportPages } from './export-pages.ts';
import { addHelpDeskPages } from './help-desk-pages.ts';
import { addIncidentPages } from './incident-pages.ts';
import { addNoticePages } from './notice-pages.ts';
import { contextOf, sendPage } from './page-context.ts';
import { readSession } from './session-cookie.ts';
import { addPostePages } from './poste-pages.ts';
import { addProfilePages } from './profile-pages.ts';
import { addSignInPages } from './sign-in-pages.ts';
import { addTeamPages } from './team-pages.ts';
import { addTicketPages } from './ticket-pages.ts';
import type { PageContext } from './views/page.ts';
import { problemView } from './views/sign-in.ts';

export interface Desk {
  readonly pages: Hono;
  createEntryCode(): string;
}

/** The support team's page, to be mounted at `/desk`. */
export function createDesk(ports: CentralPorts, wayIn: WayIn): Desk {
  const pages = new Hono();
  const sessions = createDeskSessions(ports);
  pages.use(secureHeaders({ ...HEADERS, contentSecurityPolicy: POLICY }), csrf());
  addAssets(pages);
  const turnAway = addSignInPages(pages, ports, { sessions, wayIn });
  pages.use(async (context, next) => {
    context.header('cache-control', 'no-store');
    const session = readSession(context);
    const account = session === undefined ? undefined : await sessions.whose(session);
    if (account === undefined) return turnAway(context);
    context.set('account', account);
    // A password somebody else has seen opens nothing but the page that replaces it.
    if (account.mustChange && !context.req.path.startsWith(`/desk${ACCOUNT_PATH}`)) {
      return context.redirect(`/desk${ACCOUNT_PATH}`, 303);
    }
    return next();
  });
  addTicketPages(pages, ports);
  addNoticePages(pages, ports);
  addIncidentPages(pages, ports);
  addArticlePages(pages, ports);
  addCategoryPages(pages, ports);
  addExportPages(pages, ports);
  addAccountPages(pages, ports, sessions);
  addTeamPages(pages, ports, sessions);
  addPostePages(pages, ports);
  addProfilePages(pages, ports);
  addAuditPages(pages, ports);
  addDeflectionPages(pages, ports);
  addHelpDeskPages(pages, ports);
  answerProblems(pages, ports);
  return { pages, createEntryCode: () => sessions.createEntryCode() };
}

/** Everything comes from this server, as files; nothing is inline and nothing may frame it. */
const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

function addAssets(pages: Hono): void {
  const asset = (path: string, type: string, text: string) =>
    pages.get(path, (context) =>
      context.body(text, 200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-cache',
      }),
    );
  asset('/assets/desk.css', 'text/css', DESK_STYLE);
  asset('/assets/desk.js', 'text/javascript', DESK_SCRIPT);
  asset('/assets/icon.svg', 'image/svg+xml', DESK_ICON);
}

function answerProblems(pages: Hono, ports: CentralPorts): void {
  pages.all('*', (context) => {
    const page = contextOf(context, ports.clock);
    return sendPage(context, page, {
      title: page.words.problem.title,
      here: 'outside',
      content: problemView(page, page.words.problem.notFound),
      status: 404,
    });
  });
  pages.onError((thrown, context) => {
    const page = contextOf(context, ports.clock);
    const problem = faultOf(thrown, ports);
    return sendPage(context, page, {
      title: page.words.problem.title,
      here: 'outside',
      content: problemView(page, sentenceOf(problem, page)),
      status: statusOf(problem),
    });
  });
}

function faultOf(thrown: unknown, { log }: CentralPorts): Fault {
  // The one exception of Hono's that is used here is the refusal of a request from elsewhere.
  if (thrown instanceof HTTPException) return fault('wrong-origin', 'Refused by the CSRF check');
  return callersFault(thrown, log, 'desk-failed');
}

/** The shared sentences speak to an agent; support is told of its own page. */
function sentenceOf({ code, details }: Fault, { words, language }: PageContext): string {
  const own: Partial<Record<ErrorCode, string>> = {
    'wrong-origin': words.problem.otherPage,
    'request-too-large': words.problem.tooLarge,
    'central-failed': words.problem.failed,
    'disk-full': words.problem.diskFull,
  };
  return own[code] ?? sentenceFor({ code, details }, language);
}
