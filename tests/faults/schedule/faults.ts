import { NETWORK_FAULTS } from '../world/network-faults.ts';
import type { HopFault } from './hop-faults.ts';
import type { Draw } from './random.ts';

/** Everything a schedule can do to a poste and its central. None may stand at zero in a report. */
export const FAULTS = [
  ...NETWORK_FAULTS,
  'names-lost',
  'kill-any-time',
  'kill-before-commit',
  'kill-after-commit',
  'kill-mid-upload',
  'kill-after-central-commit',
  'kill-before-settle',
  'kill-after-settle',
  'kill-central',
  'suspend',
  'clock-forward',
  'clock-back',
  'second-agent',
  'disk-full',
  'read-only-folder',
  'sync-fails',
  'torn-page',
  // What the person does to a ticket that the line has not let through.
  'edited-on-its-way',
  'withdrawn-on-its-way',
  'withdrawn-and-restored',
  // What is said to support while the line is bad, about any ticket, there or still waiting.
  'reply-on-bad-line',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** These need a disk of the poste's own, which only root can mount. */
export const DISK_FAULTS: readonly FaultName[] = ['disk-full', 'read-only-folder'];

export type Strikes = Readonly<Partial<Record<FaultName | HopFault, number>>>;

const IN_TURN = 3;
const AT_RANDOM = 5;
const PLAIN_SENDS = 3;

/** Three faults by the seed's own number, so that any twelve seeds in a row meet them all; the rest drawn. */
export function drawSteps(seed: number, draw: Draw): readonly (FaultName | 'send')[] {
  const inTurn = Array.from(
    { length: IN_TURN },
    (_, at) => FAULTS[(seed * IN_TURN + at) % FAULTS.length]!,
  );
  const drawn = Array.from({ length: AT_RANDOM }, () => draw.oneOf(FAULTS));
  const plain = Array.from({ length: PLAIN_SENDS }, () => 'send' as const);
  const steps: (FaultName | 'send')[] = [...inTurn, ...drawn, ...plain];
  return steps
    .map((step) => ({ step, place: draw.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ step }) => step);
}
