import { createHmac, timingSafeEqual } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { FaultError } from '#shared/errors.ts';
import {
  bytesOfDigits,
  PhonePayload,
  SIGNATURE_BYTES,
  TOKEN_ID_BYTES,
} from '#shared/phone-payload.ts';
import type { Caller, CallerOptions } from '../access/callers.ts';

export interface SignedCode {
  readonly payload: PhonePayload;
  /** The poste, or the site, whose token signed it. */
  readonly caller: Caller;
}

type SignerPorts = Pick<CallerOptions, 'store' | 'sharedToken'>;

/** A payload is some 700 bytes; what grows beyond this was made to. */
const LARGEST_PAYLOAD_BYTES = 4_000;

/**
 * What a phone has read, once it is sure that a poste of ours wrote it.
 * @throws FaultError `invalid-input` or `not-enrolled`
 */
export async function readCode(ports: SignerPorts, digits: string): Promise<SignedCode> {
  const bytes = bytesOfDigits(digits);
  if (bytes === undefined) throw new FaultError('invalid-input', 'Not a code of ours');
  const payloadAt = TOKEN_ID_BYTES + SIGNATURE_BYTES;
  const tokenId = Buffer.from(bytes.subarray(0, TOKEN_ID_BYTES)).toString('hex');
  const signature = bytes.subarray(TOKEN_ID_BYTES, payloadAt);
  const payload = bytes.subarray(payloadAt);
  const signers = await possibleSigners(ports, tokenId);
  const signer = signers.find(({ tokenHash }) => isSignedBy(tokenHash, payload, signature));
  if (signer === undefined) {
    throw new FaultError('not-enrolled', 'No poste of this central has signed the code');
  }
  return { payload: unpack(payload), caller: signer };
}

async function possibleSigners(
  { store: { access, enrolments }, sharedToken }: SignerPorts,
  hashPrefix: string,
): Promise<Caller[]> {
  const [postes, tokens] = await Promise.all([
    enrolments.findPostesByHash(hashPrefix),
    sharedToken ? access.findPosteTokens(hashPrefix) : [],
  ]);
  return [
    ...postes.map((poste) => ({ tokenHash: poste.tokenHash, poste })),
    ...tokens.map(({ hash }) => ({ tokenHash: hash, poste: null })),
  ];
}

function isSignedBy(hash: string, payload: Uint8Array, signature: Uint8Array): boolean {
  const expected = createHmac('sha256', hash).update(payload).digest().subarray(0, SIGNATURE_BYTES);
  return expected.length === signature.length && timingSafeEqual(expected, signature);
}

function unpack(payload: Uint8Array): PhonePayload {
  try {
    const text = inflateRawSync(payload, { maxOutputLength: LARGEST_PAYLOAD_BYTES }).toString();
    return PhonePayload.parse(JSON.parse(text));
  } catch {
    throw new FaultError('invalid-input', 'The code holds no ticket');
  }
}
