import { assertToken } from '../assert-token.ts';
import { checkKey, notSearchable } from './check-places.ts';
import type { RedmineDesk } from './desk.ts';
import { Hits, valueOf } from './schemas.ts';

export async function findIssue(desk: RedmineDesk, token: string): Promise<string | undefined> {
  assertToken(token);
  const { tokenField } = desk.settings;
  const { issues, total_count: found } = await desk.door.ask({
    // Without `status_id` the closed ones are left out.
    path: `/issues.json?cf_${tokenField}=${token}&status_id=*&sort=id&limit=100`,
    schema: Hits,
  });
  const hit = issues.find(({ custom_fields: fields }) => valueOf(fields, tokenField) === token);
  if (hit !== undefined) return String(hit.id);
  if (found > 0) throw notSearchable(tokenField);
  await checkKey(desk);
  return undefined;
}
