import type { Rung } from '#shared/diagnostics.ts';
import { DIRECT_RUNGS, type Step } from './direct-rungs.ts';

/** Rungs that even a proxy needs; those above are the proxy's own affair. */
const NEEDED_BY_PROXIES: readonly Rung[] = ['interface', 'address', 'gateway'];

/**
 * The whole ladder with at most one broken rung, the lowest. Direct rungs that broke beside a request
 * that was answered, or below a proxy that goes another way, are no fault: they are `skipped`.
 */
export function conclude(climbed: readonly Step[], proxy: Step, asked: Step): Step[] {
  const direct = [...climbed, ...missing(climbed)];
  const broken = direct.find(({ outcome }) => outcome === 'failed');
  const request = { ...asked, rung: 'http' as const };
  if (asked.outcome === 'passed') return [...forgiven(direct), ...forgiven([proxy]), request];

  const viaProxy = proxy.detail !== 'no-proxy' || isProxyFault(asked);
  if (viaProxy && (broken === undefined || !NEEDED_BY_PROXIES.includes(broken.rung))) {
    const named = proxy.outcome === 'failed' ? proxy : undefined;
    const refused =
      named ?? (isProxyFault(asked) ? { ...asked, rung: 'proxy' as const } : undefined);
    if (refused === undefined) return [...forgiven(direct), proxy, request];
    return [...forgiven(direct), refused, notTried('http')];
  }
  if (isAnswer(asked) && broken?.detail !== 'name-lies') {
    return [...forgiven(direct), ...forgiven([proxy]), request];
  }
  if (broken !== undefined) return [...direct, notTried('proxy'), notTried('http')];
  // The system trusts others than Node does, or is led elsewhere: what it says of the certificate holds.
  if (asked.detail.startsWith('certificate-')) {
    const tls = { ...asked, rung: 'tls' as const };
    const below = direct.filter(({ rung }) => rung !== 'tls');
    return [...below, tls, notTried('proxy'), notTried('http')];
  }
  return [...direct, proxy, request];
}

/** Somebody answered in HTTP, so everything below has held on the way that requests take. */
function isAnswer({ detail }: Step): boolean {
  return /^\d+$/u.test(detail) || detail === 'captive-portal' || detail === 'not-a-central';
}

function isProxyFault({ detail }: Step): boolean {
  return detail === 'proxy-refused' || detail === 'proxy-silent';
}

function forgiven(steps: readonly Step[]): Step[] {
  return steps.map((step) => (step.outcome === 'failed' ? { ...step, outcome: 'skipped' } : step));
}

function missing(climbed: readonly Step[]): Step[] {
  return DIRECT_RUNGS.slice(climbed.length).map(([rung]) => notTried(rung));
}

function notTried(rung: Rung): Step {
  return { rung, outcome: 'skipped', ms: 0, detail: '' };
}
