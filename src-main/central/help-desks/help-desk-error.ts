import { assertNever } from '#shared/result.ts';

/** Everything that can go wrong with a help desk, whichever it is. */
export const HELP_DESK_ERRORS = [
  /** Nobody listens there, or the name is not known: nothing was asked. */
  'unreachable',
  /** The line broke or nobody answered in time: what was asked may have been done. */
  'no-answer',
  /** It asks for patience. */
  'busy',
  /** It failed on its own side: what was asked may have been done. */
  'failed',
  /** A page, a redirect or a shape nobody knows: maintenance, a portal, another program. */
  'not-understood',
  'credentials-refused',
  /** The queue, project or ticket is not there for this account, or the account may not act there. */
  'place-refused',
  /** A field that has to be set up at the help desk is missing or cannot be searched. */
  'not-set-up',
  'refused',
  'too-large',
  /** It said yes, and what is there now says no. */
  'not-confirmed',
  /** Under the number stands another ticket by now, as after a merge: what is ours to say is not said there. */
  'not-ours',
  /** It may be there, and this help desk lets nobody look: a person does before it is sent again. */
  'maybe-made',
  /** The ticket is no longer there. */
  'gone',
] as const;
export type HelpDeskErrorCode = (typeof HELP_DESK_ERRORS)[number];

export interface HelpDeskErrorDetails {
  readonly status?: number;
  readonly retryAfterMs?: number;
  /** The ticket that is there all the same. */
  readonly foreignId?: string;
  /** Of what is missing or too large. */
  readonly names?: readonly string[];
}

export class HelpDeskError extends Error {
  override readonly name = 'HelpDeskError';
  readonly code: HelpDeskErrorCode;
  readonly details: HelpDeskErrorDetails;

  /** The message is English, for logs: no token and no word of a ticket goes in. */
  constructor(code: HelpDeskErrorCode, message: string, details: HelpDeskErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export type WhatToDo =
  | 'retry-later'
  /** A person mends the settings, here or there; then all that waits leaves by itself. */
  | 'mend-settings'
  /** A person looks at this one ticket. */
  | 'needs-a-person'
  | 'gone';

/** What a delivery queue has to do; before it repeats it looks for the token, whatever the error. */
export function whatToDo(code: HelpDeskErrorCode): WhatToDo {
  switch (code) {
    case 'unreachable':
    case 'no-answer':
    case 'busy':
    case 'failed':
    case 'not-understood':
      return 'retry-later';
    case 'credentials-refused':
    case 'place-refused':
    case 'not-set-up':
      return 'mend-settings';
    case 'refused':
    case 'too-large':
    case 'not-confirmed':
    case 'not-ours':
    case 'maybe-made':
      return 'needs-a-person';
    case 'gone':
      return 'gone';
    default:
      return assertNever(code);
  }
}

/** Whether it would meet every other ticket too; what it says of one alone is no reason to stop at it. */
export function tellsOfWholeDesk(code: HelpDeskErrorCode): boolean {
  switch (code) {
    case 'unreachable':
    case 'no-answer':
    case 'busy':
    case 'credentials-refused':
      return true;
    case 'failed':
    case 'not-understood':
    case 'place-refused':
    case 'not-set-up':
    case 'refused':
    case 'too-large':
    case 'not-confirmed':
    case 'not-ours':
    case 'maybe-made':
    case 'gone':
      return false;
    default:
      return assertNever(code);
  }
}
