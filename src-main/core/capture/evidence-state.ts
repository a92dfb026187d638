import type { Evidence } from '#shared/contract.ts';
import type { HeldPicture } from './evidence-picture.ts';

/** What an act has gathered, and who is told when it changes. */
export interface EvidenceState {
  view(): Evidence;
  pictures(): readonly HeldPicture[];
  change(next: Partial<Evidence>, pictures?: readonly HeldPicture[]): Evidence;
  /** What comes from now on belongs to another act. */
  beginAct(): void;
  /** Every picture leaves memory. */
  forget(): Evidence;
}

export interface EvidenceStateOptions {
  readonly createId: () => string;
  readonly onChange: (evidence: Evidence) => void;
}

export function createEvidenceState({ createId, onChange }: EvidenceStateOptions): EvidenceState {
  let evidence = idle(createId());
  let pictures: readonly HeldPicture[] = [];

  function change(next: Partial<Evidence>, held = pictures): Evidence {
    pictures = held;
    evidence = { ...evidence, ...next, pictures: held.map(({ view }) => view) };
    onChange(evidence);
    return evidence;
  }

  return {
    view: () => evidence,
    pictures: () => pictures,
    change,
    beginAct: () => {
      evidence = { ...evidence, actId: createId() };
    },
    forget: () => change(idle(createId()), []),
  };
}

function idle(actId: string): Evidence {
  return { actId, phase: 'idle', captureAt: null, pictures: [], problem: null };
}
