import { fault, type Fault } from '#shared/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { orderSources, type KnownDisplay, type ScreenSource } from './match-sources.ts';

export interface ScopeSituation {
  readonly displays: readonly KnownDisplay[];
  /** The one that may be read; null where all may. */
  readonly pointedDisplayId: number | null;
  /** On Wayland the person picks the screen in the system's own dialog: whatever comes was chosen. */
  readonly personPicks: boolean;
}

/**
 * What the policy lets through, left to right. A screen is only passed as the pointed one where the system
 * says so: a guess from its shape could show another.
 */
export function sourcesInScope<Source extends ScreenSource>(
  sources: readonly Source[],
  { displays, pointedDisplayId, personPicks }: ScopeSituation,
): Result<readonly Source[], Fault> {
  if (pointedDisplayId === null) return ok(orderSources(sources, displays));
  const isOnlyOne = sources.length === 1 && (displays.length === 1 || personPicks);
  const pointed = isOnlyOne
    ? sources[0]
    : sources.find(({ display_id }) => display_id === String(pointedDisplayId));
  return pointed === undefined
    ? err(fault('capture-screen-unknown', `None of ${sources.length} sources is the pointed one`))
    : ok([pointed]);
}
