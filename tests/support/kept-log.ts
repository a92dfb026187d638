import type { Log } from '#core/ports.ts';

export interface KeptLog extends Log {
  readonly lines: { event: string; facts: unknown }[];
}

/** Keeps what is logged, so that a test can look for what must not be there. */
export function createKeptLog(): KeptLog {
  const lines: KeptLog['lines'] = [];
  const keep = (event: string, facts?: unknown) => void lines.push({ event, facts });
  return {
    lines,
    info: keep,
    warn: keep,
    error: (event, thrown, facts) => keep(event, { thrown: String(thrown), ...facts }),
  };
}
