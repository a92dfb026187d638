import type { Rung } from '#shared/diagnostics.ts';
import type { LadderWord } from '#shared/facts/ladder-detail.ts';
import { tryGateway } from './gateway-rung.ts';
import { tryName, tryNameServers } from './name-rungs.ts';
import { tryAddress, tryInterface } from './own-network.ts';
import { tryRoute, tryTcp, tryTls } from './reach-rungs.ts';
import type { Scouts } from './scout.ts';
import type { Outcome, Way } from './way.ts';

/** One rung as it was found; it may show that an earlier one is the broken rung. */
export interface Step {
  readonly rung: Rung;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly ms: number;
  readonly detail: LadderWord;
  readonly about?: string[];
}

/** Everything below the request itself, tried directly from this machine. */
export const DIRECT_RUNGS: readonly (readonly [Rung, Climb])[] = [
  ['interface', tryInterface],
  ['address', tryAddress],
  ['gateway', tryGateway],
  ['name-servers', tryNameServers],
  ['name', tryName],
  ['route', tryRoute],
  ['tcp', tryTcp],
  ['tls', tryTls],
];
type Climb = (way: Way, scouts: Scouts) => Promise<Outcome>;
