import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { assertNever } from '#shared/result.ts';

/** The help desks whose change of a ticket can be told. */
export const HOOKED_KINDS = ['request-tracker', 'redmine', 'glpi', 'zammad'] as const;
export type HookedKind = (typeof HOOKED_KINDS)[number];

export interface Hook {
  readonly kind: HookedKind;
  readonly secret: string;
}

/** What came, its body as it came. */
export interface HookCall {
  header(name: string): string | undefined;
  readonly body: Uint8Array;
}

/**
 * The tickets that may have changed, by their ids there; empty when it is told of none in particular.
 * Undefined when it was not signed with the secret. Nothing else of it is read: what stands in a ticket
 * is asked of the help desk itself.
 */
export function readWebhook({ kind, secret }: Hook, call: HookCall): string[] | undefined {
  return isSigned(kind, secret, call) ? idsOf(kind, call.body) : undefined;
}

function isSigned(kind: HookedKind, secret: string, { header, body }: HookCall): boolean {
  switch (kind) {
    case 'zammad':
      return isSame(header('x-hub-signature'), `sha1=${sign('sha1', secret, body)}`);
    case 'glpi': {
      // No age is asked for: its queue may bring a change late, and hearing of one twice does no harm.
      const moment = /^\d{1,12}$/u.exec(header('x-glpi-timestamp') ?? '')?.[0];
      if (moment === undefined) return false;
      return isSame(header('x-glpi-signature'), sign('sha256', secret, body, moment));
    }
    case 'request-tracker':
    case 'redmine':
      return isSame(header('x-hub-signature-256'), `sha256=${sign('sha256', secret, body)}`);
    default:
      return assertNever(kind);
  }
}

function sign(algorithm: string, secret: string, ...parts: readonly (string | Uint8Array)[]) {
  const hmac = createHmac(algorithm, secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}

/** Takes the same time wherever the two differ. */
function isSame(given: string | undefined, right: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(right)];
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}

const Id = z
  .union([z.number().int().positive(), z.string().regex(/^\d{1,15}$/u)])
  .transform(String);
const Told = z.object({ id: Id });

/** Of Zammad, and of what we ask others to send. */
const TicketBody = z.object({ ticket: z.union([Told, Id.transform((id) => ({ id }))]) });

/** Of GLPI: a ticket, or something that hangs on one. */
const ItemBody = z.object({
  item: z.object({ id: Id.optional(), items_id: Id.optional(), tickets_id: Id.optional() }),
  parent_item: Told.optional().catch(undefined),
});

function idsOf(kind: HookedKind, body: Uint8Array): string[] {
  const json = parseJson(body);
  if (kind !== 'glpi') {
    const told = TicketBody.safeParse(json);
    return told.success ? [told.data.ticket.id] : [];
  }
  const told = ItemBody.safeParse(json);
  if (!told.success) return [];
  const { item, parent_item: parent } = told.data;
  // Which of them is a ticket is not said; one too many is read in vain, once.
  const ids = [item.id, item.items_id, item.tickets_id, parent?.id];
  return ids.filter((id) => id !== undefined);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
