import { signatureKey, signatureOf, type Signature } from '#central/incidents/signature.ts';
import { watchTickets } from '#central/incidents/watch-tickets.ts';
import type { CentralPorts } from '#central/ports.ts';
import type {
  DecidedProposal,
  IncidentStore,
  SightingRecord,
} from '#central/store/incident-store.ts';
import type { CentralStore } from '#central/store/store.ts';
import type { Notice } from '#shared/article.ts';
import { plainName } from '#shared/notice-scope.ts';
import type { TicketContent } from '#shared/ticket.ts';

export type MemoryCentral = ReturnType<typeof createMemoryCentral>;

/** What the watch reads and writes, in memory: the watch itself, and the rule, are the real ones. */
export function createMemoryCentral(clock: CentralPorts['clock']) {
  const sightings: SightingRecord[] = [];
  const proposals: DecidedProposal[] = [];
  const contents = new Map<string, TicketContent>();
  const attached = new Set<string>();
  const notices: Notice[] = [];
  let number = 0;
  let tell: (reference: string) => void = () => undefined;

  const note = (content: TicketContent, at: number): string => {
    const reference = `T-${(number += 1)}`;
    const poste = plainName(content.requester.poste);
    sightings.push({
      ...{ reference, poste, signature: cachedSignature(content) },
      at: new Date(at).toISOString(),
    });
    contents.set(reference, content);
    return reference;
  };
  const open = (since: string) =>
    sightings.filter(({ at, reference }) => at >= since && !attached.has(reference));
  const isOf = (signature: Signature) => {
    const key = signatureKey(signature);
    return (sighting: SightingRecord) => signatureKey(sighting.signature) === key;
  };
  const incidents: Partial<IncidentStore> = {
    sightings: async (since) => open(since),
    sightingsOf: async (signature, since) => open(since).filter(isOf(signature)),
    listProposals: async (since) => proposals.filter(({ raisedAt }) => raisedAt >= since),
    propose: async (proposal) => {
      proposals.push({ ...proposal, state: 'open', decidedAt: null, noticeId: null });
      return true;
    },
  };
  const store = {
    incidents,
    knowledge: { listNotices: async () => notices },
    tickets: {
      create: async ({ content }: { content: TicketContent }) => {
        tell(note(content, clock.now()));
        return 'created' as const;
      },
    },
  } as unknown as CentralStore;
  const watched = watchTickets({
    ...{
      store,
      clock,
      random: { below: () => 0, secret: () => '', id: () => `p${(number += 1)}` },
    },
    log: {
      info: () => undefined,
      error: (_, thrown) => {
        throw thrown;
      },
    },
  });

  return {
    notices,
    /** A ticket of an earlier day: nobody watches any more. */
    remember: note,
    /** A ticket that comes now. Answers the proposal it has raised. */
    receive: async (
      content: TicketContent,
      onReference: (reference: string) => void,
    ): Promise<DecidedProposal | undefined> => {
      const before = proposals.length;
      tell = onReference;
      await watched.tickets.create({ content } as never);
      return proposals[before];
    },
    evidenceOf: ({ signature, since }: DecidedProposal) => open(since).filter(isOf(signature)),
    contentOf: (reference: string): TicketContent => contents.get(reference)!,
    attach: (reference: string) => void attached.add(reference),
    decide: (id: string, state: 'confirmed' | 'dismissed', noticeId: string | null) => {
      const at = proposals.findIndex((proposal) => proposal.id === id);
      const decidedAt = new Date(clock.now()).toISOString();
      proposals[at] = { ...proposals[at]!, state, decidedAt, noticeId };
    },
  };
}

const known = new Map<TicketContent['report'], Map<string, Signature>>();

/** A thousand days hold a few dozen different reports: each is looked at once per category and answer. */
function cachedSignature(content: TicketContent): Signature {
  const { categoryId, answers, report } = content;
  const ofReport = known.get(report) ?? new Map<string, Signature>();
  known.set(report, ofReport);
  const key = `${categoryId}|${answers['application'] ?? ''}`;
  const found = ofReport.get(key) ?? signatureOf(content);
  ofReport.set(key, found);
  return found;
}
