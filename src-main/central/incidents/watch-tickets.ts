import { isInForce, isMeant } from '#shared/notice-scope.ts';
import type { TicketContent } from '#shared/ticket.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { SightingRecord } from '../store/incident-store.ts';
import type { CentralStore } from '../store/store.ts';
import { judge, leastPostes, type Sighting } from './judge.ts';
import { isSpokenFor } from './open-proposals.ts';
import { signatureKey, signatureOf, type Signature } from './signature.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Every ticket that comes, or comes whole, may be the one by which an outage is seen. */
export function watchTickets(ports: CentralPorts): CentralStore {
  const { store, log } = ports;
  const { tickets } = store;
  /** The ticket is there whatever becomes of this. */
  const consider = async (content: TicketContent): Promise<void> => {
    try {
      await proposeIfOutage(ports, content);
    } catch (thrown) {
      log.error('incident-watch', thrown);
    }
  };
  return {
    ...store,
    tickets: {
      ...tickets,
      create: async (ticket) => {
        const outcome = await tickets.create(ticket);
        if (outcome === 'created') await consider(ticket.content);
        return outcome;
      },
      complete: async (ticket) => {
        const outcome = await tickets.complete(ticket);
        if (outcome === 'completed') await consider(ticket.content);
        return outcome;
      },
    },
  };
}

async function proposeIfOutage(ports: CentralPorts, content: TicketContent): Promise<void> {
  const { store, clock, random, log } = ports;
  const signature = signatureOf(content);
  const nowMs = clock.now();
  const { windowMs } = THRESHOLDS;
  const recent = await store.incidents.sightingsOf(signature, isoAgo(nowMs, windowMs));
  // What comes before any reckoning: most tickets are alone.
  if (new Set(recent.map(({ poste }) => poste)).size < leastPostes(signature)) return;
  if (await isKnown(ports, content, signature)) return;
  const verdict = judge({ signature, nowMs, ...(await readHistory(ports, signature)) });
  if (verdict === null) return;
  const { postes, usual } = verdict;
  const since = new Date(verdict.since).toISOString();
  const wasRaised = await store.incidents.propose(
    { id: random.id(), signature, since, usual, raisedAt: isoNow(clock) },
    isoAgo(nowMs, THRESHOLDS.openForMs),
  );
  if (wasRaised) log.info('incident-proposed', { signature: signatureKey(signature), postes });
}

/** Somebody has been told, has decided, or has declared it without being asked. */
async function isKnown(
  { store: { incidents, knowledge }, clock }: CentralPorts,
  { categoryId, answers, description }: TicketContent,
  signature: Signature,
): Promise<boolean> {
  const nowMs = clock.now();
  const notices = await knowledge.listNotices(new Date(nowMs).toISOString());
  const { application } = answers;
  const onlooker = { categoryId, application, text: description };
  const isDeclared = notices.some(
    (notice) => notice.incident && isInForce(notice, nowMs) && isMeant(notice, onlooker),
  );
  if (isDeclared) return true;
  const proposals = await incidents.listProposals(isoAgo(nowMs, LONGEST_MEMORY_MS));
  return proposals.some(
    (proposal) =>
      signatureKey(proposal.signature) === signatureKey(signature) &&
      isSpokenFor(proposal, notices, nowMs),
  );
}

/** An incident may last for days; what was proposed before this says nothing any more. */
const LONGEST_MEMORY_MS = 7 * 86_400_000;

async function readHistory(
  { store, clock }: CentralPorts,
  signature: Signature,
): Promise<{ own: readonly Sighting[]; others: readonly number[] }> {
  const { historyDays, bandMs } = THRESHOLDS;
  const since = isoAgo(clock.now(), historyDays * 86_400_000 + bandMs);
  const all = await store.incidents.sightings(since);
  const key = signatureKey(signature);
  const isOwn = (sighting: SightingRecord) => signatureKey(sighting.signature) === key;
  return {
    own: all.filter(isOwn).map(({ poste, at }) => ({ poste, at: Date.parse(at) })),
    others: all.filter((sighting) => !isOwn(sighting)).map(({ at }) => Date.parse(at)),
  };
}

function isoAgo(nowMs: number, ms: number): string {
  return new Date(nowMs - ms).toISOString();
}
