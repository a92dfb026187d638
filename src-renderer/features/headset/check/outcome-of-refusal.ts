import type { HeadsetOutcome, MicrophoneAccess } from '#shared/headset-check.ts';

/** What a browser's refusal to open a microphone means; the names are those of Media Capture and Streams. */
export function outcomeOfRefusal(thrown: unknown, access: MicrophoneAccess): HeadsetOutcome {
  const { name = '', message = '' } = (thrown ?? {}) as Partial<DOMException>;
  switch (name) {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-input';
    case 'NotReadableError':
    case 'AbortError':
      return 'held-by-another';
    case 'NotAllowedError':
    case 'SecurityError':
      // Chromium says in the message when it is not the person but the system that refuses.
      return access === 'refused' || /\bsystem\b/iu.test(message)
        ? 'refused-by-system'
        : 'refused-by-browser';
    default:
      return 'failed';
  }
}
