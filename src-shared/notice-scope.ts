import type { Notice } from './article.ts';

/** Who looks at a notice. What is not known yet may be anything, so it excludes nothing. */
export interface Onlooker {
  readonly site?: string | null | undefined;
  readonly categoryId?: string | null | undefined;
  /** The answer to the category's question. */
  readonly application?: string | undefined;
  /** What has been typed so far; an application that is named in it counts as answered. */
  readonly text?: string | undefined;
}

type Span = Pick<Notice, 'startsAt' | 'endsAt'>;
type Scope = Pick<Notice, 'sites' | 'categoryIds' | 'applications'>;

/** `nowMs` in milliseconds since 1970. */
export function isInForce({ startsAt, endsAt }: Span, nowMs: number): boolean {
  return Date.parse(startsAt) <= nowMs && !isOver({ endsAt }, nowMs);
}

/** Only its end is judged on a poste: the central tells of what has begun by its own clock, which may be ahead. */
export function isOver({ endsAt }: Pick<Span, 'endsAt'>, nowMs: number): boolean {
  return endsAt !== null && nowMs >= Date.parse(endsAt);
}

/**
 * Whether a notice may be about what this person has. A site it does not name excludes it. An application
 * it names, written or answered, decides before the category does: people file one outage under several
 * categories. Otherwise its category must be the chosen one, and the answered application one of its own.
 */
export function concerns(notice: Scope, onlooker: Onlooker): boolean {
  return isOfSite(notice, onlooker.site) && (isNamed(notice, onlooker) || fits(notice, onlooker));
}

/** As `concerns`, said by the person and not merely possible: what is shown first. */
export function isMeant(notice: Scope, onlooker: Onlooker): boolean {
  const { categoryId } = onlooker;
  const isCategory = typeof categoryId === 'string' && notice.categoryIds.includes(categoryId);
  return concerns(notice, onlooker) && (isNamed(notice, onlooker) || isCategory);
}

/** A poste whose site nobody has set sees the notices of all sites, and judges by itself. */
export function isOfSite(
  { sites }: Pick<Scope, 'sites'>,
  site: string | null | undefined,
): boolean {
  if (sites.length === 0 || site === null || site === undefined) return true;
  return sites.some((named) => plainName(named) === plainName(site));
}

/** Whether one of its applications is written or answered. */
export function isNamed(
  { applications }: Pick<Scope, 'applications'>,
  { application = '', text = '' }: Onlooker,
): boolean {
  const said = ` ${plainName(`${application} ${text}`)} `;
  return applications.some(
    (name) => plainName(name) !== '' && said.includes(` ${plainName(name)} `),
  );
}

function fits({ categoryIds, applications }: Scope, onlooker: Onlooker): boolean {
  const { categoryId, application = '' } = onlooker;
  const isChosen = categoryId !== null && categoryId !== undefined;
  if (categoryIds.length > 0 && isChosen && !categoryIds.includes(categoryId)) return false;
  return applications.length === 0 || plainName(application) === '';
}

/** `Hermès`, `HERMES` and ` hermes.` are one name. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
