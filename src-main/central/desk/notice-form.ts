import { createHash } from 'node:crypto';
import { Notice } from '#shared/article.ts';
import type { Category } from '#shared/category.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Words } from './words/words.ts';

/** As typed. Moments are what a datetime-local field gives, in the server's own time; may be empty. */
export interface NoticeForm {
  readonly title: string;
  readonly text: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly categoryIds: readonly string[];
  /** One name a line, as with applications. */
  readonly sites: string;
  readonly applications: string;
  readonly incident: boolean;
  /** The end that stood when the form was opened: a colleague may have ended the notice since. */
  readonly knownEnd: string;
  /** A print of everything else that stood then; empty means whatever stands there. */
  readonly seen: string;
}

type Field = 'title' | 'text' | 'startsAt' | 'endsAt' | 'sites' | 'applications';
export type NoticeProblems = Partial<Record<Field, string>>;

export const BLANK_NOTICE: NoticeForm = {
  ...{ title: '', text: '', startsAt: '', endsAt: '', sites: '', applications: '' },
  categoryIds: [],
  incident: false,
  knownEnd: '',
  seen: '',
};

export function readNoticeForm(fields: URLSearchParams): NoticeForm {
  const field = (name: Field | 'knownEnd' | 'seen') => (fields.get(name) ?? '').trim();
  return {
    title: field('title'),
    text: field('text'),
    startsAt: field('startsAt'),
    endsAt: field('endsAt'),
    categoryIds: fields.getAll('categoryIds'),
    sites: field('sites'),
    applications: field('applications'),
    incident: fields.has('incident'),
    knownEnd: field('knownEnd'),
    seen: field('seen'),
  };
}

/** A notice as it can be edited again. */
export function formOf(notice: Notice): NoticeForm {
  const { title, text, categoryIds, incident, startsAt } = notice;
  return {
    ...{ title, text, categoryIds, incident },
    startsAt: localMoment(startsAt),
    endsAt: shownEnd(notice),
    knownEnd: shownEnd(notice),
    seen: printOf(notice),
    sites: notice.sites.join('\n'),
    applications: notice.applications.join('\n'),
  };
}

/** Tells whether a notice still says what was on the screen; its end is asked about by itself. */
function printOf({ title, text, startsAt, categoryIds, sites, applications, incident }: Notice) {
  const said = [title, text, startsAt, categoryIds, sites, applications, incident];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 24);
}

/** A typing error in the year must not keep a notice up for ever. */
const LONGEST_DAYS = 366;

export interface NoticeFacts {
  readonly id: string;
  readonly nowMs: number;
  readonly categories: readonly Category[];
  /** The notice that is edited; its start may lie in the past, as its end may. */
  readonly before?: Notice | undefined;
}

/** The notice as it is to be, or a sentence per field to mend. */
export function toNotice(
  form: NoticeForm,
  { id, nowMs, categories, before }: NoticeFacts,
  { notice }: Words,
): Result<Notice, NoticeProblems> {
  const startMs = momentOf(form.startsAt, before?.startsAt) ?? nowMs;
  const endMs = momentOf(form.endsAt, before?.endsAt ?? undefined);
  const latestMs = nowMs + LONGEST_DAYS * 86_400_000;
  const isAsBefore = before !== undefined && isoOf(endMs) === before.endsAt;
  const [sites, applications] = [linesOf(form.sites), linesOf(form.applications)];
  const problems: NoticeProblems = {
    ...(!Notice.shape.title.safeParse(form.title).success && { title: notice.titleRefused }),
    ...(before !== undefined &&
      !['', printOf(before)].includes(form.seen) && { title: notice.changedMeanwhile }),
    ...(!Notice.shape.text.safeParse(form.text).success && { text: notice.textRefused }),
    // Negated: a date that cannot be read is NaN, is between nothing, and is refused too.
    ...(!(startMs < latestMs) && { startsAt: notice.startRefused }),
    ...(endMs !== null &&
      !isAsBefore &&
      !(endMs > Math.max(nowMs, startMs) && endMs < latestMs) && { endsAt: notice.endRefused }),
    ...(before !== undefined &&
      form.knownEnd !== shownEnd(before) && { endsAt: notice.endedMeanwhile }),
    ...(!Notice.shape.sites.safeParse(sites).success && { sites: notice.namesRefused }),
    ...(!Notice.shape.applications.safeParse(applications).success && {
      applications: notice.namesRefused,
    }),
  };
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({
    ...{ id, title: form.title, text: form.text, sites, applications, incident: form.incident },
    categoryIds: form.categoryIds.filter((wanted) => categories.some((one) => one.id === wanted)),
    startsAt: new Date(startMs).toISOString(),
    endsAt: isoOf(endMs),
    headCount: 0,
  });
}

/** A field that shows a moment to the minute keeps its seconds while nobody changes it. */
function momentOf(typed: string, before?: string): number | null {
  if (typed === '') return null;
  return before !== undefined && localMoment(before) === typed
    ? Date.parse(before)
    : Date.parse(typed);
}

const isoOf = (ms: number | null): string | null =>
  ms === null || Number.isNaN(ms) ? null : new Date(ms).toISOString();

function linesOf(typed: string): string[] {
  const lines = typed.split(/\r?\n/u).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

const shownEnd = ({ endsAt }: Notice): string => (endsAt === null ? '' : localMoment(endsAt));

/** What a datetime-local field takes, in the server's own time. */
function localMoment(iso: string): string {
  const date = new Date(iso);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
