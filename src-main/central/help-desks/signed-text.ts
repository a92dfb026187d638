import type { ForeignMessage, HelpDeskReply } from './help-desk.ts';

/**
 * A reply is said by the account of the central, so its words begin with who speaks and end with the
 * key by which it is known again after a lost answer.
 */
export function signText({ author, poste, text, token }: Omit<HelpDeskReply, 'files'>): string {
  return `${oneLine(author)} (${oneLine(poste)}) :\n\n${text.trim()}\n\n[SOS Poste ${token}]`;
}

const SIGNED =
  /^(?<author>[^\n]+) \([^\n]*\) :\n\n(?<text>[\s\S]*?)\n*\[SOS Poste (?<token>[0-9a-f-]{36})\]\s*$/u;

/** What was signed, without the signature; only what our own account has said is to be read so. */
export function readSigned(
  text: string,
): Pick<ForeignMessage, 'author' | 'text' | 'token'> | undefined {
  const { author, text: said, token } = SIGNED.exec(text.replace(/\r\n?/gu, '\n'))?.groups ?? {};
  return author === undefined || said === undefined || token === undefined
    ? undefined
    : { author, text: said, token };
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
