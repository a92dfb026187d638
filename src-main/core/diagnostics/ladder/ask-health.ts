import { centralApi, Health, pathOf } from '#shared/central-api.ts';
import { BrokenRung } from './fault-word.ts';
import { passed, type Outcome, type Way } from './way.ts';
import { pause } from './within.ts';

export interface HealthAnswer extends Outcome {
  /** How far this machine's clock is ahead; undefined when the central did not say. */
  readonly clockAheadSeconds: number | undefined;
}

/** A first packet that is lost is sent again after a second only; a new request need not wait for it. */
const AGAIN_AFTER_MS = 700;
const PROXY_WANTS_SIGN_IN = 407;
const NETWORK_WANTS_SIGN_IN = 511;

/** The rung `http`: the central's own answer, by the network stack that tickets take. */
export async function askHealth(way: Way): Promise<HealthAnswer> {
  const over = new AbortController();
  const signal = AbortSignal.any([way.signal, over.signal]);
  let answered = false;
  const again = pause(way, AGAIN_AFTER_MS).then(() => {
    return answered ? new Promise<never>(() => undefined) : askOnce({ ...way, signal });
  });
  again.catch(() => undefined);
  try {
    return await Promise.race([askOnce({ ...way, signal }), again]);
  } finally {
    answered = true;
    over.abort();
  }
}

async function askOnce({ centralUrl, fetch, clock, signal }: Way): Promise<HealthAnswer> {
  const url = centralUrl.href.replace(/\/$/u, '') + pathOf(centralApi.health);
  // The central never redirects: a redirect is a sign-in page in the way.
  const answer = await fetch(url, { redirect: 'manual', cache: 'no-store', signal });
  const html = answer.headers.get('content-type')?.includes('html') ?? false;
  const redirected = answer.status >= 300 && answer.status < 400;
  if (redirected || answer.status === NETWORK_WANTS_SIGN_IN || (answer.ok && html)) {
    throw new BrokenRung('captive-portal');
  }
  if (answer.status === PROXY_WANTS_SIGN_IN) throw new BrokenRung('proxy-refused');
  if (!answer.ok) throw new BrokenRung(`${answer.status}`);
  const body: unknown = await answer.json().catch(() => undefined);
  if (signal.aborted) throw new BrokenRung('timeout');
  if (!Health.safeParse(body).success) throw new BrokenRung('not-a-central');
  const said = Date.parse(answer.headers.get('date') ?? '');
  const aheadSeconds = Math.round((clock.now() - said) / 1000);
  return {
    ...passed(`${answer.status}`),
    clockAheadSeconds: Number.isNaN(aheadSeconds) ? undefined : aheadSeconds,
  };
}
