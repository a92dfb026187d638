/**
 * JSON that can carry bytes: a `Uint8Array` travels as `{"$bytes":"<base64>"}`. Runs in browsers and
 * in Node. What was decoded is still to be checked by the contract.
 */
const BYTES = '$bytes';

export function encodeWire(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    // Node's Buffer has a `toJSON` that runs before this function; the holder still has the bytes.
    const raw = this[key];
    return raw instanceof Uint8Array ? { [BYTES]: toBase64(raw) } : plain;
  });
}

/** Throws a `SyntaxError` when the text is not JSON, and an error when its bytes are not base64. */
export function decodeWire(text: string): unknown {
  // Most messages hold no bytes, and asking every value of a snapshot whether it does takes 4 ms.
  if (!text.includes(BYTES)) return JSON.parse(text) as unknown;
  return JSON.parse(text, (_key, value: unknown) => {
    const encoded = bytesIn(value);
    return encoded === undefined ? value : fromBase64(encoded);
  }) as unknown;
}

function bytesIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, BYTES)) return undefined;
  const encoded = (value as Record<string, unknown>)[BYTES];
  return typeof encoded === 'string' && Object.keys(value).length === 1 ? encoded : undefined;
}

/** The built-in pair is some ten times faster, but Node 24 does not have it yet. */
type Base64Bytes = Uint8Array & { readonly toBase64?: () => string };
const BuiltIn = Uint8Array as { readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** Both runtimes have this pair; the types of neither are loaded here. */
const { atob, btoa } = globalThis as unknown as {
  atob: (base64: string) => string;
  btoa: (binary: string) => string;
};

function toBase64(bytes: Uint8Array): string {
  const { toBase64: builtIn } = bytes as Base64Bytes;
  if (builtIn !== undefined) return builtIn.call(bytes);
  // One call with every byte as an argument would overflow the stack.
  const chunkBytes = 32_768;
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkBytes));
  }
  return btoa(binary);
}

/** @throws Error when the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (BuiltIn.fromBase64 !== undefined) return BuiltIn.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
