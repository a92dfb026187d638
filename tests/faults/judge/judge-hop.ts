import type { LedgerAnswer } from './ledger.ts';
import type { DeskMessage, DeskTicket } from './read-desk.ts';
import type { StoredMessage, StoredTicket } from './read-central.ts';
import type { HandedOver, QueuedMessage, QueuedTicket } from './read-hand-overs.ts';

export interface HopEvidence {
  readonly central: readonly StoredTicket[];
  readonly handedOver: HandedOver;
  readonly desk: readonly DeskTicket[];
  readonly answers: readonly LedgerAnswer[];
  /** Whether the help desk can be read by the central: replies go and answers come. */
  readonly isRead: boolean;
}

/** Counts what is at the central against what is at the help desk. Each line is a broken promise. */
export function judgeHop(evidence: HopEvidence): string[] {
  const { central, handedOver, desk, isRead } = evidence;
  const known = new Set(handedOver.tickets.map(({ token }) => token));
  return [
    ...handedOver.tickets.flatMap((queued) => judgeTicket(queued, evidence)),
    ...(isRead ? central.flatMap((ticket) => judgeThread(ticket, evidence)) : []),
    ...(isRead ? judgeAnswers(evidence) : []),
    ...desk
      .filter(({ tokens }) => !tokens.some((token) => known.has(token)))
      .map(({ id }) => `ticket ${id} of the help desk is nobody’s`),
  ];
}

/** Those that stand on the page of the hand-over, for a person to look at. */
export function countForPersons({ tickets, messages }: HandedOver): number {
  return [...tickets, ...messages].filter(({ state }) => state === 'needs-a-person').length;
}

function judgeTicket(queued: QueuedTicket, { central, desk }: HopEvidence): string[] {
  const { reference, token, state, error, foreignId } = queued;
  const there = desk.filter(({ tokens }) => tokens.includes(token));
  if (there.length > 1) return [`${reference} is ${there.length} times at the help desk`];
  const [ticket] = there;
  if (state === 'needs-a-person') {
    return error === null ? [`${reference} waits for a person, without a reason`] : [];
  }
  if (state !== 'there') {
    return [`${reference} did not leave although everything was healed: ${state}, ${error}`];
  }
  if (ticket === undefined) return [`${reference} is called there, the help desk has none`];
  const stored = central.find((one) => one.reference === reference);
  return [
    ...(ticket.id === foreignId ? [] : [`${reference} bears number ${foreignId}, another’s`]),
    ...differences(`${reference} there`, stored?.pictures ?? [], ticket.files),
  ];
}

/** Each thing that was said here: once there, whole and in order, or for a person with a reason. */
function judgeThread({ reference, said }: StoredTicket, evidence: HopEvidence): string[] {
  const { handedOver, desk } = evidence;
  const ticket = handedOver.tickets.find((one) => one.reference === reference);
  if (ticket?.state !== 'there') return [];
  const there = desk.find(({ tokens }) => tokens.includes(ticket.token))?.thread ?? [];
  const queued = handedOver.messages.filter((one) => one.reference === reference);
  const own = queued.map(({ id }) => id);
  return [
    ...queued.flatMap((message, at) => judgeMessage(message, said[at], there)),
    ...outOfOrder(
      reference,
      there.flatMap(({ token }) => token ?? []).map((id) => own.indexOf(id)),
    ),
    ...there
      .filter(({ token }) => token !== null && !own.includes(token))
      .map(({ text }) => `"${text}" was said there, and nobody said it here`),
  ];
}

function judgeMessage(
  { id, text, state, error }: QueuedMessage,
  stored: StoredMessage | undefined,
  there: readonly DeskMessage[],
): string[] {
  const found = there.filter(({ token }) => token === id);
  if (found.length > 1) return [`"${text}" is ${found.length} times in the thread there`];
  const [message] = found;
  if (state === 'needs-a-person') {
    return error === null ? [`"${text}" waits for a person, without a reason`] : [];
  }
  if (state !== 'there') {
    return [`"${text}" did not leave although everything was healed: ${state}, ${error}`];
  }
  if (message === undefined) return [`"${text}" is called there, and is not in the thread there`];
  return [
    ...(message.text.includes(text) ? [] : [`"${text}" has other words there`]),
    ...differences(`"${text}" there`, stored?.pictures ?? [], message.files),
  ];
}

function outOfOrder(reference: string, places: readonly number[]): string[] {
  const swapped = places.filter((place, at) => at > 0 && place < (places[at - 1] ?? 0));
  return swapped.map(
    (place) => `reply ${place + 1} of ${reference} stands in the wrong place there`,
  );
}

/** Byte for byte, each once; a help desk keeps them in an order of its own. */
function differences(
  what: string,
  sent: readonly Uint8Array[],
  there: readonly Uint8Array[],
): string[] {
  const left = there.map((data) => Buffer.from(data));
  for (const data of sent) {
    const at = left.findIndex((one) => one.equals(data));
    if (at < 0) return [`${what}: a picture is missing or another`];
    left.splice(at, 1);
  }
  return left.length === 0 ? [] : [`${what}: ${left.length} pictures too many`];
}

/** What the team wrote came back once, in its order, and to its own ticket. */
function judgeAnswers({ handedOver, desk, answers }: HopEvidence): string[] {
  return handedOver.tickets.flatMap(({ reference, token, state }) => {
    const written = answers.filter((one) => one.token === token);
    const thread = desk.find(({ tokens }) => tokens.includes(token))?.thread ?? [];
    const kept = written.filter(({ text }) => thread.some((one) => one.text.includes(text)));
    const brought = handedOver.answers.filter((one) => one.reference === reference);
    const places = brought.map(({ text }) => written.findIndex((one) => one.text === text));
    return [
      ...written
        .filter((one) => one.outcome === 'confirmed' && !kept.includes(one))
        .map(({ text }) => `"${text}" was answered there, and is not kept there`),
      ...kept.flatMap(({ text }) => {
        const times = brought.filter((one) => one.text === text).length;
        if (times === 1 || (times === 0 && state !== 'there')) return [];
        return [`"${text}" came back ${times} times`];
      }),
      ...brought
        .filter((_, at) => (places[at] ?? -1) < 0)
        .map(({ text }) => `"${text}" stands in ${reference}, and nobody answered it there`),
      ...outOfOrder(`${reference}, answers`, places),
    ];
  });
}
