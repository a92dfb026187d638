import type { DeskKind } from '../help-desk/kinds.ts';
import type { NetworkFault } from '../world/network-faults.ts';
import { FAULTS, type FaultName } from './faults.ts';
import type { Draw } from './random.ts';

/** On the line between a central and its help desk, as between a poste and its central. */
export const DESK_LINE_FAULTS = {
  'desk-reset': 'reset',
  'desk-cut-mid-request': 'cut-mid-upload',
  'desk-storm-500': 'storm-500',
  'desk-storm-429': 'storm-429',
  'desk-storm-503': 'storm-503',
  'desk-portal': 'captive-page',
  'desk-redirect': 'captive-redirect',
  'desk-answer-lost': 'answer-lost',
  'desk-answer-cut': 'answer-cut',
  'desk-stall': 'stall',
  'desk-slow-loris': 'slow-loris',
  'desk-length-too-long': 'length-too-long',
  'desk-length-too-short': 'length-too-short',
  'desk-duplicate-answer': 'duplicate-answer',
  'desk-late-duplicate': 'late-duplicate',
} as const satisfies Readonly<Record<string, NetworkFault>>;
export type DeskLineName = keyof typeof DESK_LINE_FAULTS;

const OTHERS = [
  /** The request arrives after the central has given up, and is done. */
  'desk-late-commit',
  'desk-finds-everything',
  'desk-session-over',
  'desk-away',
  'desk-suspended',
  'desk-killed-before-commit',
  'desk-killed-after-commit',
  'desk-killed-mid-request',
  'desk-killed-mid-files',
  'central-killed-before-create',
  'central-killed-mid-create',
  'central-killed-after-create',
  /** The create that it had sent is done a moment after its death. */
  'central-killed-late-commit',
  'central-killed-between-files',
  'central-killed-reading-back',
  'central-killed-before-recording',
  'central-killed-after-recording',
  'central-killed-after-reply',
  'central-killed-recording-reply',
  'central-killed-keeping-answer',
  'central-suspended',
  'answer-on-bad-line',
] as const;
export type OtherHopFault = (typeof OTHERS)[number];

export type HopFault = DeskLineName | OtherHopFault;
export const HOP_FAULTS = [
  ...(Object.keys(DESK_LINE_FAULTS) as DeskLineName[]),
  ...OTHERS,
] as readonly HopFault[];

const NEED_READING: readonly HopFault[] = [
  'desk-finds-everything',
  'central-killed-reading-back',
  'central-killed-after-reply',
  'central-killed-recording-reply',
  'central-killed-keeping-answer',
  'answer-on-bad-line',
];
const NEED_SESSIONS: readonly HopFault[] = ['desk-session-over'];
const NEED_FILES: readonly HopFault[] = ['desk-killed-mid-files', 'central-killed-between-files'];

/** Those that this help desk can suffer. */
export function hopFaultsOf({ isRead, hasSessions, bringsFiles }: DeskKind): readonly HopFault[] {
  return HOP_FAULTS.filter(
    (name) =>
      (isRead || !NEED_READING.includes(name)) &&
      (hasSessions || !NEED_SESSIONS.includes(name)) &&
      (bringsFiles || !NEED_FILES.includes(name)),
  );
}

export type HopStep = FaultName | HopFault | 'send' | 'reply' | 'answer';

const IN_TURN = 5;
const AT_RANDOM = 1;
/** Of those that a poste and its central suffer without a help desk. */
const OF_TWO_HOPS = 2;
const PLAIN: readonly HopStep[] = ['send', 'send', 'reply', 'answer'];

/** Five faults by the seed's own number, the rest drawn. */
export function drawHopSteps(seed: number, kind: DeskKind, draw: Draw): readonly HopStep[] {
  const own = hopFaultsOf(kind);
  const inTurn = Array.from(
    { length: IN_TURN },
    (_, at) => own[(seed * IN_TURN + at) % own.length] as HopFault,
  );
  const steps: HopStep[] = [
    ...inTurn,
    ...Array.from({ length: AT_RANDOM }, () => draw.oneOf(own)),
    ...Array.from({ length: OF_TWO_HOPS }, () => draw.oneOf(FAULTS)),
    ...PLAIN,
  ];
  return steps
    .map((step) => ({ step, place: draw.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ step }) => step);
}
