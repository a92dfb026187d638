import { joinedScope } from '#central/incidents/join-incident.ts';
import { namesAnother } from '#central/incidents/proposed-tickets.ts';
import type { DecidedProposal } from '#central/store/incident-store.ts';
import type { Notice } from '#shared/article.ts';
import { isInForce } from '#shared/notice-scope.ts';
import type { MemoryCentral } from './memory-central.ts';
import type { Outage } from './outages.ts';

export interface Decision {
  /** The outage support recognised; null when it was none. */
  readonly outage: number | null;
  /** Tickets attached by this decision, and those of them that were about something else. */
  readonly attached: number;
  readonly wrong: number;
  /** Whether a banner came of it that was not there before. */
  readonly isNew: boolean;
}

export interface SupportWorld {
  readonly central: MemoryCentral;
  readonly outages: readonly Outage[];
  /** What each ticket was really about, by reference. */
  readonly truth: ReadonlyMap<string, number | null>;
  readonly now: () => number;
}

/**
 * Somebody at the desk opens the proposal, reads its tickets and knows an outage when most of them are
 * about one. The tickets the form has ticked are attached unread: what is wrong among them stays wrong.
 */
export function decide(world: SupportWorld, proposal: DecidedProposal): Decision {
  const { central, truth } = world;
  const evidence = central.evidenceOf(proposal);
  const outage = mostOften(evidence.map(({ reference }) => truth.get(reference) ?? null));
  if (outage === null) {
    central.decide(proposal.id, 'dismissed', null);
    return { outage, attached: 0, wrong: 0, isNew: false };
  }
  const isNew = publish(world, proposal, outage);
  central.decide(proposal.id, 'confirmed', noticeIdOf(outage));
  const others = central.notices.filter(
    (notice) => notice.id !== noticeIdOf(outage) && isInForce(notice, world.now()),
  );
  const ticked = evidence.filter(
    ({ reference }) => !namesAnother(central.contentOf(reference), others),
  );
  for (const { reference } of ticked) central.attach(reference);
  const wrong = ticked.filter(({ reference }) => truth.get(reference) !== outage).length;
  return { outage, attached: ticked.length, wrong, isNew };
}

export const noticeIdOf = (outage: number): string => `outage-${outage}`;

/** A new notice with the scope the form proposes, or a wider one for the notice that is out. */
function publish(
  { central: { notices }, outages, now }: SupportWorld,
  { signature }: DecidedProposal,
  outage: number,
): boolean {
  const id = noticeIdOf(outage);
  const at = notices.findIndex((notice) => notice.id === id);
  const before = notices[at];
  if (before !== undefined) {
    notices[at] = joinedScope(before, signature);
    return false;
  }
  const { categoryId, application } = signature;
  const notice: Notice = {
    ...{ id, title: outages[outage]?.kind.name ?? id, text: '', sites: [], incident: true },
    categoryIds: [categoryId],
    applications: application === '' ? [] : [application],
    headCount: 0,
    startsAt: new Date(now()).toISOString(),
    endsAt: new Date(outages[outage]?.endsAt ?? now()).toISOString(),
  };
  notices.push(notice);
  return true;
}

/** What more than half of them are about. */
function mostOften(about: readonly (number | null)[]): number | null {
  const [most] = [...Map.groupBy(about, (one) => one)].sort(([, a], [, b]) => b.length - a.length);
  return most !== undefined && most[1].length * 2 > about.length ? most[0] : null;
}
