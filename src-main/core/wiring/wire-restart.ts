import type { Evidence } from '#shared/contract.ts';
import type { Draft } from '#shared/ticket.ts';
import type { Ports } from '../ports.ts';
import { createRestartWhenUnseen } from '../restart-when-unseen.ts';
import type { Replies } from '../tickets/replies/replies.ts';
import type { Act } from './wire-act.ts';

export interface RestartWiring {
  readonly ports: Ports;
  readonly act: Pick<Act, 'drafts' | 'capture'>;
  readonly replies: Pick<Replies, 'captures'>;
}

const LOOK_EVERY_MS = 600_000;

/** What a start reads once: the machine policy. */
export function wireRestart({ ports, act, replies }: RestartWiring) {
  const { restart: host, policyDiffers, clock, random, log } = ports;
  if (host === undefined) return { start: () => undefined, stop: () => undefined };
  return createRestartWhenUnseen({
    host,
    reasons: [{ why: 'policy', isDue: () => policyDiffers?.() ?? false }],
    lookEveryMs: () => LOOK_EVERY_MS,
    isFormEmpty: () =>
      isBlank(act.drafts.current()) && isOver(act.capture.view()) && replies.captures.areEmpty(),
    ...{ clock, random, log },
  });
}

function isBlank({ description, subject, answers, editing }: Draft): boolean {
  return (
    description.trim() === '' &&
    subject === null &&
    editing === null &&
    Object.keys(answers).length === 0
  );
}

/** The next act reads the screens anew in any case; what the agent added by hand it keeps. */
function isOver({ phase, pictures }: Evidence): boolean {
  return (
    (phase === 'idle' || phase === 'ready') && pictures.every(({ source }) => source === 'screen')
  );
}
