import { HelpDeskError } from '../help-desk-error.ts';
import type { HelpDeskFile } from '../help-desk.ts';
import { wireName } from '../wire-name.ts';

export interface Mail {
  /** Between the angle brackets. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly to: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly HelpDeskFile[];
  readonly at: Date;
}

/** By RFC 5322 and 2045, ASCII throughout. */
export function writeMail({ messageId, from, to, subject, text, files, at }: Mail): Uint8Array {
  if (!/^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/u.test(from.email)) {
    throw new HelpDeskError('refused', 'The address of the requester fits in no mail');
  }
  const boundary = `sos-poste-${messageId.replace(/[^\w-]/gu, '-')}`;
  const head = [
    `From: ${encodeWords(from.name)} <${from.email}>`,
    ...(to === undefined ? [] : [`To: <${to}>`]),
    `Subject: ${encodeWords(subject)}`,
    `Message-ID: <${messageId}>`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const parts = [
    ['Content-Type: text/plain; charset=utf-8', ...encoded(Buffer.from(text))],
    ...files.map(filePart),
  ];
  const body = parts.flatMap((lines) => [`--${boundary}`, ...lines]);
  return Buffer.from([...head, '', ...body, `--${boundary}--`, ''].join('\r\n'), 'ascii');
}

function filePart({ name, mediaType, data }: HelpDeskFile): string[] {
  const type = /^[\w.+-]+\/[\w.+-]+$/u.test(mediaType) ? mediaType : 'application/octet-stream';
  const escaped = encodeURIComponent(wireName(name)).replace(/[!'()*]/gu, percent);
  return [
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename*=UTF-8''${escaped}`,
    ...encoded(data),
  ];
}

function percent(sign: string): string {
  return `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

function encoded(data: Uint8Array): string[] {
  const lines =
    Buffer.from(data)
      .toString('base64')
      .match(/.{1,76}/gu) ?? [];
  return ['Content-Transfer-Encoding: base64', '', ...lines];
}

/** Of 75 signs at most for each, no letter cut in two; by RFC 2047. */
const BYTES_OF_A_WORD = 45;

function encodeWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const sign of text.replace(/\p{Cc}+/gu, ' ')) {
    if (Buffer.byteLength(word + sign) > BYTES_OF_A_WORD) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  return [...words, word]
    .map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`)
    .join('\r\n ');
}
