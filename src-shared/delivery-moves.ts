/** Apart from its schema, so that the window's first screen does not load the whole of zod for it. */
export const DELIVERY_STATES = [
  /** Taken back into the form; it leaves with the next Send, under the same key. */
  'draft',
  'queued',
  'sending',
  'delivered',
  'needs-attention',
  /** The agent does not want it to leave; its words stay. */
  'withdrawn',
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * The moves a ticket may make; anything else is a bug and throws. From `sending` only the outbox
 * moves it. `delivered` without an attempt is a ticket whose answer was lost and has been asked for.
 */
export const DELIVERY_MOVES = {
  draft: ['queued', 'needs-attention', 'withdrawn'],
  queued: ['sending', 'delivered', 'draft', 'withdrawn'],
  sending: ['queued', 'delivered', 'needs-attention'],
  delivered: [],
  'needs-attention': ['queued', 'delivered', 'draft', 'withdrawn'],
  /** `delivered` where a phone had carried it out before it was withdrawn here. */
  withdrawn: ['queued', 'needs-attention', 'delivered'],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

/** Where a ticket in state `From` may go. */
export type MoveFrom<From extends DeliveryState> = (typeof DELIVERY_MOVES)[From][number];

/** The state a move leads to; a move the ticket may not make does not compile. */
export type Move<From extends DeliveryState, To extends MoveFrom<From>> = To;

export function mayMove(from: DeliveryState, to: DeliveryState): boolean {
  return (DELIVERY_MOVES[from] as readonly DeliveryState[]).includes(to);
}

/** For a state known only at run time; where it is known, `Move` keeps a wrong one from compiling. */
export function assertMove(from: DeliveryState, to: DeliveryState): void {
  if (!mayMove(from, to)) throw new Error(`A ticket cannot go from ${from} to ${to}`);
}
