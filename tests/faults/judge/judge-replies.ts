import type { ListedTicket } from '../agent/protocol.ts';
import { drawPicture } from '../schedule/known-picture.ts';
import type { LedgerEntry, LedgerReply } from './ledger.ts';
import type { StoredMessage, StoredTicket } from './read-central.ts';

interface Known {
  readonly central: readonly StoredTicket[];
  readonly listed: readonly ListedTicket[];
}

/** Each reply the screen confirmed: once in the thread, whole and in order, or waiting and said to. */
export function judgeReplies(entry: LedgerEntry, { central, listed }: Known): string[] {
  const ticket = central.find(({ subject }) => subject === entry.marker);
  const here = listed.find(({ subject }) => subject === entry.marker);
  const said = ticket?.said ?? [];
  return [
    ...entry.replies.flatMap((reply) => judgeReply(reply, said, here)),
    ...outOfOrder(entry, said),
    ...said
      .filter(({ words }) => !entry.replies.some((reply) => reply.words === words))
      .map(({ words }) => `nobody said "${words}" about ${entry.marker}`),
  ];
}

function judgeReply(
  reply: LedgerReply,
  said: readonly StoredMessage[],
  here: ListedTicket | undefined,
): string[] {
  const { words, outcome, torn, warned } = reply;
  const stored = said.filter((message) => message.words === words);
  const waiting = here?.waiting.filter((one) => one.words === words) ?? [];
  if (stored.length > 1) return [`"${words}" is ${stored.length} times in the thread`];
  const [message] = stored;
  if (outcome === 'refused') {
    return stored.length + waiting.length === 0
      ? []
      : [`"${words}" was refused, and yet it exists`];
  }
  if (message !== undefined) {
    const lies = waiting.map(({ state }) => `"${words}" is in the thread, the poste says ${state}`);
    return [...differences(reply, message), ...lies];
  }
  if (outcome === 'unknown' || torn || warned) return [];
  if (waiting.length === 0) return [`"${words}" was confirmed and is lost`];
  // One whose ticket the agent holds back waits with it.
  if (here?.state !== 'delivered') return [];
  // So does one behind a reply that waits for a person, of which is judged by itself.
  const before = here.waiting.slice(0, here.waiting.indexOf(waiting[0]!));
  if (before.some(({ state }) => state === 'needs-attention')) return [];
  return [`"${words}" did not leave although everything was healed: ${waiting[0]?.state ?? ''}`];
}

/** Byte for byte; a torn page may have cost a picture, never have changed one. */
function differences({ words, pictures, torn }: LedgerReply, message: StoredMessage): string[] {
  const sent = pictures.map((picture) => Buffer.from(drawPicture(picture)));
  const wrong = message.pictures.filter((picture) => !sent.some((known) => known.equals(picture)));
  const inOrder = message.pictures.every((picture, at) => sent[at]?.equals(picture));
  const whole = message.pictures.length === sent.length && inOrder;
  return [
    ...(wrong.length === 0 ? [] : [`"${words}": ${wrong.length} pictures nobody took`]),
    ...(whole || torn ? [] : [`"${words}": ${message.pictures.length} of ${sent.length} pictures`]),
  ];
}

function outOfOrder({ replies }: LedgerEntry, said: readonly StoredMessage[]): string[] {
  const places = said
    .map(({ words }) => replies.findIndex((reply) => reply.words === words))
    .filter((place) => place >= 0);
  return places
    .filter((place, at) => at > 0 && place < (places[at - 1] ?? 0))
    .map((place) => `"${replies[place]?.words ?? ''}" was said in the wrong place`);
}
