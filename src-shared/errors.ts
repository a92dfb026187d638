import { z } from 'zod';

/**
 * The closed list of everything that can be refused or go wrong. A code crosses every boundary;
 * the sentence for it is in `error-sentences.ts`; the message is English, for logs.
 */
export const ERROR_CODES = [
  // The door: a call or a request that should not have been made.
  'unknown-call',
  'invalid-input',
  'invalid-output',
  'wrong-token',
  'wrong-origin',
  'wrong-host',
  'request-too-large',
  'not-available-here',
  /** Said by the window alone, when the program behind it is gone. */
  'program-stopped',
  'internal',
  // Capture and pictures.
  'capture-refused',
  'capture-failed',
  'capture-timeout',
  'capture-empty',
  'capture-uniform',
  'capture-tool-missing',
  'capture-disabled',
  'capture-primary-only',
  'capture-screen-unknown',
  'picture-unreadable',
  'picture-too-large',
  'picture-unsupported',
  'too-many-pictures',
  // What the agent filled in.
  'fields-refused',
  // A ticket on its way, and what the agent wants of it.
  'move-refused',
  'delivery-uncertain',
  'already-delivered',
  'draft-in-the-way',
  // Storage on the poste or at the central.
  'disk-full',
  'queue-full',
  'storage-read-only',
  'storage-corrupt',
  'storage-damaged',
  'storage-failed',
  /** What could not be opened at the start could be now: a restart is all that is missing. */
  'storage-back',
  'settings-corrupt',
  'policy-ignored',
  // The way to the central.
  'offline',
  'name-not-resolved',
  'connection-refused',
  'certificate-refused',
  'timeout',
  'captive-portal',
  // The central's answers.
  'not-enrolled',
  /** A code that is mistyped, over, used up or ended. */
  'enrolment-refused',
  'not-found',
  'ticket-too-large',
  'ticket-refused',
  'rate-limited',
  'central-failed',
  'central-unreadable',
  'receipt-mismatch',
  'key-reused',
  /** What arrives had been taken back by the agent. */
  'ticket-taken-back',
  /** Solved so long ago that it takes no reply. */
  'ticket-closed',
  // Mes tickets.
  'reference-mistyped',
  /** Sent from this poste by somebody else. */
  'not-yours',
] as const;

export const ErrorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Field name to the reason it was refused, in words the screen can show beside it. */
export const FieldProblems = z.record(z.string(), z.string());
export type FieldProblems = z.infer<typeof FieldProblems>;

export const FaultDetails = z
  .object({
    fields: FieldProblems,
    bytes: z.number(),
    limitBytes: z.number(),
    missingBytes: z.number(),
    retryAfterMs: z.number(),
    path: z.string(),
    name: z.string(),
    status: z.number(),
  })
  .partial();
export type FaultDetails = z.infer<typeof FaultDetails>;

/** How a failure travels: over IPC, over HTTP, in a result, on disk. */
export const Fault = z.object({
  code: ErrorCode,
  /** English, for logs and support; never shown alone. */
  message: z.string(),
  details: FaultDetails.optional(),
});
export type Fault = z.infer<typeof Fault>;

export function fault(code: ErrorCode, message: string, details?: FaultDetails): Fault {
  return details === undefined ? { code, message } : { code, message, details };
}

/** A fault on its way up the stack, where a `Result` would only be passed on by every caller. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;

  constructor(code: ErrorCode, message: string, details?: FaultDetails) {
    super(message);
    this.fault = fault(code, message, details);
  }
}

/** Turns anything thrown into a fault; what is not one of ours is a bug and is called `internal`. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof FaultError) return thrown.fault;
  return fault('internal', thrown instanceof Error ? thrown.message : String(thrown));
}

/** Passes a fault on to a caller who expects exceptions. */
export function raise({ code, message, details }: Fault): never {
  throw new FaultError(code, message, details);
}
