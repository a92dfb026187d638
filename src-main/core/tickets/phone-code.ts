import { createHash, createHmac } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { CallOutput } from '#shared/contract.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import type { Language } from '#shared/language.ts';
import {
  digitsOf,
  PHONE_TEXT_LENGTH,
  SIGNATURE_BYTES,
  TOKEN_ID_BYTES,
  type PhonePayload,
} from '#shared/phone-payload.ts';
import type { Policy } from '#shared/settings.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import type { CentralAddress } from '../central-client/http-client.ts';

export interface PhoneCodeOptions {
  readonly policy: Policy;
  /** The site's central; undefined for the poste's own, which no phone can reach. */
  readonly siteAddress: () => CentralAddress | undefined;
}

export type PhoneCode = CallOutput<'tickets.phone-code'>;

/** The way out by phone while the poste has no network: a page of the central, else a mail, else none. */
export function createPhoneCode({ policy, siteAddress }: PhoneCodeOptions) {
  return (ticket: TicketDetail): PhoneCode => {
    const address = siteAddress();
    const page = policy.phonePage ?? (address?.url === undefined ? undefined : `${address.url}/q`);
    if (page !== undefined && address?.token !== undefined) {
      return { kind: 'link', text: `${page}#${digitsOf(sign(packed(ticket), address.token))}` };
    }
    return policy.supportEmail === undefined
      ? { kind: 'none', text: '' }
      : { kind: 'mail', text: mailOf(ticket, policy.supportEmail) };
  };
}

function payloadOf({ key, content }: TicketDetail): PhonePayload {
  const { provisionalReference, categoryId, requester, subject, description } = content;
  const { language, report, revision } = content;
  return [
    1,
    language,
    provisionalReference,
    key,
    categoryId,
    requester.poste,
    requester.name,
    requester.email,
    subject,
    cut(description, PHONE_TEXT_LENGTH),
    report === null ? [] : chiefFindings(report, language),
    revision,
  ];
}

/** The first in a sentence, the next two by their names: each letter makes the symbol denser. */
function chiefFindings(report: MachineReport, language: Language): string[] {
  const [first, ...others] = findCauses(report).slice(0, 3);
  if (first === undefined) return [];
  return [
    cut(first.technician[language], 150),
    ...others.map(({ title }) => cut(title[language], 60)),
  ];
}

function packed(ticket: TicketDetail): Uint8Array {
  return deflateRawSync(JSON.stringify(payloadOf(ticket)), { level: 9 });
}

/** The central keeps the SHA-256 of the token, which is thus the secret both know. */
function sign(payload: Uint8Array, token: string): Uint8Array {
  const hash = createHash('sha256').update(token).digest('hex');
  const signature = createHmac('sha256', hash).update(payload).digest();
  return Buffer.concat([
    Buffer.from(hash, 'hex').subarray(0, TOKEN_ID_BYTES),
    signature.subarray(0, SIGNATURE_BYTES),
    payload,
  ]);
}

function mailOf({ content }: TicketDetail, to: string): string {
  const { provisionalReference, subject, description, requester, report, language } = content;
  const findings = report === null ? [] : chiefFindings(report, language);
  const body = [
    cut(description, PHONE_TEXT_LENGTH),
    `${requester.name} · ${requester.email} · ${requester.poste}`,
    ...findings,
  ].join('\n\n');
  const title = `[${provisionalReference}] ${subject}`;
  return `mailto:${to}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}

/** An ellipsis for what is left out. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  // Never between the two halves of a character outside the basic plane.
  const end = /[\uD800-\uDBFF]/u.test(text[length - 2] ?? '') ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
