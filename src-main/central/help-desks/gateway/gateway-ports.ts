import type { CentralPorts } from '../../ports.ts';
import type { HelpDesk } from '../help-desk.ts';
import type { Hold } from '../hold.ts';
import type { Pace } from '../pace.ts';

/** What stands between the store and the help desk. */
export interface GatewayPorts extends Pick<CentralPorts, 'store' | 'clock' | 'log'> {
  readonly desk: HelpDesk;
  /** Of what is being handed over; the requests of `desk` ask it before they write. */
  readonly hold: Hold;
  /** Of tickets and of what is said in them, together. */
  readonly pace: Pace;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** When the help desk was set; tickets from before stay with the central alone. */
  readonly since: string;
  /** True once the program ends: nothing new is begun. */
  readonly isEnding?: () => boolean;
}
