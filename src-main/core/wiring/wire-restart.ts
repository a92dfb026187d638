import { fault } from '#shared/errors.ts';
import { isBlank } from '../form-in-hand.ts';
import type { Ports } from '../ports.ts';
import { createRestartWhenUnseen } from '../restart-when-unseen.ts';
import { canBeOpened } from '../storage/can-be-opened.ts';
import type { Replies } from '../tickets/replies/replies.ts';
import type { Warnings } from '../warnings.ts';
import type { Act } from './wire-act.ts';
import type { Storage } from './wire-storage.ts';

export interface RestartWiring {
  readonly ports: Ports;
  readonly storage: Pick<Storage, 'file' | 'database' | 'problem'>;
  readonly act: Pick<Act, 'drafts' | 'capture'>;
  readonly replies: Pick<Replies, 'captures'>;
  readonly warnings: Pick<Warnings, 'tell'>;
}

const A_MINUTE_MS = 60_000;

/** What a start reads once: the machine policy, and the file of the tickets. */
export function wireRestart(wiring: RestartWiring) {
  const { ports, storage, act, replies } = wiring;
  const { restart: host, policyDiffers, clock, random, log } = ports;
  if (host === undefined) return { start: () => undefined, stop: () => undefined };
  const isWithoutFile = () => storage.database.refusal !== undefined;
  return createRestartWhenUnseen({
    host,
    reasons: [
      { why: 'policy', isDue: () => policyDiffers?.() ?? false },
      { why: 'storage', isDue: () => isWithoutFile() && isFileBack(wiring) },
    ],
    // Without its file, every Send is refused.
    lookEveryMs: () => (isWithoutFile() ? A_MINUTE_MS : 10 * A_MINUTE_MS),
    isFormEmpty: () =>
      isBlank(act.drafts.current()) && isOver(act.capture) && replies.captures.areEmpty(),
    ...{ clock, random, log },
  });
}

/** With words in the form nothing restarts by itself, and every Send is refused: the agent is told. */
function isFileBack({ ports, storage, warnings }: RestartWiring): boolean {
  if (!canBeOpened(storage.file, ports.openFile)) return false;
  if (storage.problem?.code !== 'storage-back') {
    storage.problem = fault('storage-back', 'The ticket file can be opened again');
    warnings.tell();
  }
  return true;
}

/** The next act reads the screens anew; what the agent added by hand it keeps, and for a while what they drew. */
function isOver(capture: Act['capture']): boolean {
  const { phase, pictures } = capture.view();
  const isAtRest = phase === 'idle' || phase === 'ready';
  const isInHand = capture.isTouched() && capture.isRecent();
  return isAtRest && !isInHand && pictures.every(({ source }) => source === 'screen');
}
