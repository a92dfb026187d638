import type { ParentChannel } from '#programs/parent-channel.ts';
import type { Facts } from '#shared/diagnostics.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { UnknownFact } from './probe.ts';
import { ReadFact, type FactAnswer, type LibraryFact } from './probe-messages.ts';

/** Four at once are no slower than all at once and stall the process half as long. */
const AT_ONCE = 4;

export type FactReaders = { readonly [Fact in LibraryFact]: () => Promise<Facts[Fact]> };

/** Answers every question of the parent, also with the reason why a fact cannot be had. */
export function serveFacts(channel: ParentChannel, readers: FactReaders): void {
  const inTurn = limitConcurrency(AT_ONCE);
  channel.onMessage((message) => {
    const question = ReadFact.safeParse(message);
    // Only our own parent speaks here; what it did not mean as a question needs no answer.
    if (!question.success) return;
    const { id, fact } = question.data;
    void inTurn(() => answer(id, readers[fact])).then((reply) => channel.send(reply));
  });
}

async function answer(id: number, read: () => Promise<unknown>): Promise<FactAnswer> {
  try {
    return { type: 'fact-known', id, value: await read() };
  } catch (thrown) {
    const reason = thrown instanceof UnknownFact ? thrown.reason : 'failed';
    return { type: 'fact-unknown', id, reason };
  }
}
