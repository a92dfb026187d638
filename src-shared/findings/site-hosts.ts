import type { SiteHosts } from '../facts/site-hosts.ts';
import type { KnownFacts } from './known-facts.ts';

/** The servers of the site that broke at this rung, by their names and by their hosts. */
export function brokenHosts(
  facts: KnownFacts,
  rung: NonNullable<SiteHosts[number]['broken']>,
): { names: string; hosts: string } | null {
  const broken = (facts['site-hosts'] ?? []).filter((host) => host.broken === rung);
  if (broken.length === 0) return null;
  return {
    names: broken.map(({ name }) => name).join(', '),
    hosts: broken.map(({ host, port }) => `${host}:${port}`).join(', '),
  };
}
