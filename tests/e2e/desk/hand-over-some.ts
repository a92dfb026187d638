import type { CentralStore } from '#central/store/store.ts';

const AT = '2026-11-24T08:00:00.000Z';
const SOON = '2026-11-24T08:15:00.000Z';

/**
 * As a help desk leaves them after a bad morning: the first ticket is there and a reply to it needs a
 * person, the second needs one too, the others wait. Answers the first two references.
 */
export async function handOverSome({
  handOvers,
  tickets,
}: CentralStore): Promise<[string, string]> {
  await handOvers.enlist({ since: '2000-01-01T00:00:00.000Z', incompleteBefore: AT, at: AT });
  const there = await handOvers.claim(AT, SOON);
  const needing = await handOvers.claim(AT, SOON);
  if (there === undefined || needing === undefined) throw new Error('Nothing waits');
  const end = { attempts: 1, nextAt: SOON };
  await handOvers.record({
    ...{ ...end, reference: there.reference, state: 'there', foreignId: '4711', error: null },
  });
  const url = 'https://aide.exemple.fr/Ticket/Display.html?id=4711';
  const status = { status: 'new', settled: 'new', readUpTo: AT } as const;
  await handOvers.keepForeign(there.reference, { number: '4711', url, ...status });
  await handOvers.record({
    ...{ ...end, reference: needing.reference, state: 'needs-a-person' },
    ...{ foreignId: null, error: 'maybe-made' },
  });
  await refuseReply({ handOvers, tickets }, there.reference);
  return [there.reference, needing.reference];
}

async function refuseReply(
  { handOvers, tickets }: Pick<CentralStore, 'handOvers' | 'tickets'>,
  reference: string,
): Promise<void> {
  const messageId = '3d0f2b6e-1c55-4f0e-9a52-5b6f3d1c2a10';
  const text =
    'Toujours rien : le voyant du casque reste rouge, même après avoir changé de prise USB.';
  const said = { id: messageId, at: AT, from: 'requester', author: 'Marie Durand', text } as const;
  const once = { key: messageId, contentHash: text };
  await tickets.change({ reference, status: 'new', at: AT, messages: [said], once });
  await handOvers.enlistMessages(AT);
  for (let left = 9; left > 0; left -= 1) {
    const claimed = await handOvers.claimMessage(AT, SOON);
    if (claimed === undefined) return;
    const isRefused = claimed.messageId === messageId;
    const end = { messageId: claimed.messageId, attempts: 1, nextAt: SOON };
    await handOvers.recordMessage({
      ...{ ...end, state: isRefused ? 'needs-a-person' : 'there' },
      error: isRefused ? 'refused' : null,
    });
  }
}
