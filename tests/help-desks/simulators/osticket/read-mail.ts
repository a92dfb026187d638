export interface ReadMail {
  readonly messageId: string;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly { name: string; type: string; data: Buffer }[];
}

/** As much of RFC 5322 as a plain mail with files needs, read without the adapter’s own writing. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = splitPart(raw);
  const boundary = /boundary="?([^";]+)"?/iu.exec(headers.get('content-type') ?? '')?.[1];
  const parts =
    boundary === undefined
      ? [splitPart(raw)]
      : body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((part) => splitPart(part.replace(/^\r\n/u, '')));
  const [, name = '', email = ''] = /^(.*?)\s*<([^>]+)>$/su.exec(headers.get('from') ?? '') ?? [];
  const texts = parts.filter((part) => !isFile(part.headers));
  return {
    messageId: headers.get('message-id') ?? '',
    name: decodeWords(name),
    email,
    subject: decodeWords(headers.get('subject') ?? ''),
    text: texts.map((part) => bytesOf(part).toString('utf8')).join('\n'),
    files: parts
      .filter((part) => isFile(part.headers))
      .map((part) => ({
        name: fileName(part.headers.get('content-disposition') ?? ''),
        type: (part.headers.get('content-type') ?? '').split(';')[0] ?? '',
        data: bytesOf(part),
      })),
  };
}

interface Part {
  readonly headers: Map<string, string>;
  readonly body: string;
}

function splitPart(raw: string): Part {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replace(/\r\n[ \t]+/gu, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { headers, body: raw.slice(at + 4) };
}

function isFile(headers: Map<string, string>): boolean {
  return headers.get('content-disposition')?.startsWith('attachment') === true;
}

function bytesOf({ headers, body }: Part): Buffer {
  const isBase64 = headers.get('content-transfer-encoding')?.toLowerCase() === 'base64';
  return isBase64 ? Buffer.from(body, 'base64') : Buffer.from(body.replace(/\r\n$/u, ''));
}

function fileName(disposition: string): string {
  const [, extended] = /filename\*=UTF-8''([^;]+)/iu.exec(disposition) ?? [];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="?([^";]+)"?/iu.exec(disposition)?.[1] ?? 'file';
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/giu, (_, base64: string) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    );
}
