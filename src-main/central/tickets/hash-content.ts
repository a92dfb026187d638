import { hashOf } from '../access/secrets.ts';

/**
 * Whether two requests with one key say the same. A request may be repeated across an upgrade of the
 * central, which then knows one field more: what stands at nothing counts as absent, and no order counts.
 */
export function hashContent(content: unknown): string {
  return hashOf(JSON.stringify(content, (_, value: unknown) => plain(value)));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const said = Object.entries(value).filter(([, part]) => !isNothing(part));
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNothing(value: unknown): boolean {
  return (
    value === null || value === '' || value === 0 || (Array.isArray(value) && value.length === 0)
  );
}
