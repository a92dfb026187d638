import type { CentralPace } from '../central/protocol.ts';

/**
 * From now on `new Date()` and `Date.now()` of this process go as fast as the clock of the central before
 * it. Were the seconds of the two of different length, an answer could come in the second of a change that
 * the central has long counted as over.
 */
export function hurryClock({ epochMs, speed }: Pick<CentralPace, 'epochMs' | 'speed'>): void {
  const RealDate = Date;
  const now = () => Math.round(epochMs + (RealDate.now() - epochMs) * speed);
  globalThis.Date = new Proxy(RealDate, {
    construct: (real, given: unknown[]) =>
      given.length === 0 ? new real(now()) : (Reflect.construct(real, given) as Date),
    get: (real, name) => (name === 'now' ? now : (Reflect.get(real, name) as unknown)),
  });
}
