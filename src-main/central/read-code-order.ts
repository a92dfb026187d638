import { err, ok, type Result } from '#shared/result.ts';
import type { CodeOrder } from './access/enrol-poste.ts';
import { SiteName } from './profiles/site-name.ts';

export const MOST_POSTS = 100_000;
const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** A code that is written down somewhere should not outlive what it was given for by long. */
export const LONGEST_MS = 90 * DAY_MS;

interface Typed {
  readonly site?: string | undefined;
  readonly posts?: string | undefined;
  readonly for?: string | undefined;
}

/** What `enrol` is to give; undefined where another thing is to be done. */
export function readCodeOrder(
  command: string | undefined,
  { site, posts, for: span }: Typed,
): Result<CodeOrder | undefined, string> {
  if (command === undefined) {
    return site === undefined && posts === undefined && span === undefined
      ? ok(undefined)
      : err('--site, --posts and --for belong to the command "enrol".');
  }
  const name = SiteName.safeParse(site);
  if (!name.success) return err('Say for which site the code is: --site NAME, 80 signs at most.');
  const count = Number(posts ?? 1);
  if (!/^\d+$/u.test(posts ?? '1') || count < 1 || count > MOST_POSTS) {
    return err(`--posts takes how many postes may use the code, not "${posts}".`);
  }
  const forMs = spanOf(span ?? '7d');
  if (forMs === undefined) return err(`--for takes hours or days, 12h or 7d, 90d at most.`);
  return ok({ site: name.data, posts: count, forMs, by: 'command line' });
}

function spanOf(typed: string): number | undefined {
  const [, count, unit] = /^(\d{1,4})([hd])$/u.exec(typed) ?? [];
  const ms = Number(count) * (unit === 'h' ? HOUR_MS : DAY_MS);
  return ms > 0 && ms <= LONGEST_MS ? ms : undefined;
}
