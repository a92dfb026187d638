/** A rung that broke for a reason of our own, as one machine word such as `captive-portal`. */
export class BrokenRung extends Error {
  override readonly name = 'BrokenRung';
  readonly word: string;

  constructor(word: string) {
    super(word);
    this.word = word;
  }
}

/** `ECONNREFUSED`, `ERR_CERT_DATE_INVALID`…: one word for a failure, and never a host or a path. */
export function faultWord(thrown: unknown): string {
  if (thrown instanceof BrokenRung) return thrown.word;
  if (!(thrown instanceof Error)) return 'error';
  const { code } = thrown as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/u.test(code)) return code;
  // Chromium's network stack names the fault in the message only, and refuses redirects so.
  const chromium = /net::(ERR_[A-Z0-9_]{1,60})/u.exec(thrown.message)?.[1];
  if (chromium !== undefined) return chromium;
  if (/redirect/iu.test(thrown.message)) return 'captive-portal';
  // Node's fetch hides the fault of the socket in the cause.
  return thrown.cause === undefined ? 'error' : faultWord(thrown.cause);
}
