import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { languageOf } from '../http/language.ts';
import { readBody } from '../http/read-body.ts';
import type { Clock } from '../ports.ts';
import type { AccountRecord } from '../store/accounts.ts';
import { renderPage, type Page, type PageContext } from './views/page.ts';
import { wordsFor } from './words/words-for.ts';

export function contextOf(context: Context, clock: Clock): PageContext {
  const language = languageOf(context.req.header('accept-language'));
  // Not set on the pages that need no session.
  const who = (context.get('account') as AccountRecord | undefined) ?? null;
  return { language, words: wordsFor(language), nowMs: clock.now(), who };
}

/** Status 200 unless said otherwise. */
export async function sendPage(
  context: Context,
  page: PageContext,
  { status = 200, ...content }: Page & { readonly status?: ContentfulStatusCode },
): Promise<Response> {
  return context.html(await renderPage(page, content), status);
}

const FORM_LIMIT_BYTES = 100_000;

/**
 * The fields of a posted form. A line ends with one sign, as the field that limits its length counts it:
 * browsers send two. @throws FaultError `request-too-large`.
 */
export async function readFields(
  { req }: Context,
  limitBytes: number = FORM_LIMIT_BYTES,
): Promise<URLSearchParams> {
  const body = await readBody(req.raw, limitBytes, 'request-too-large');
  return new URLSearchParams(new TextDecoder().decode(body).replaceAll(/%0D%0A/giu, '%0A'));
}
