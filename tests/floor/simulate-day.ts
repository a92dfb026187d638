import type { Random } from '#core/ports.ts';
import type { DecidedProposal } from '#central/store/incident-store.ts';
import { createSeededChance } from '#tests/fleet/seeded-chance.ts';
import { createVirtualClock, type VirtualClock } from '#tests/fleet/virtual-clock.ts';
import { logNormal } from './chance.ts';
import { bannersFor, LISTENS, MANNERS, mistakenFor, REACHES_WITHIN_MS } from './manners.ts';
import { createMemoryCentral, type MemoryCentral } from './memory-central.ts';
import { writeDay } from './ordinary-day.ts';
import type { Outage, Sufferer } from './outages.ts';
import type { Scenario } from './scenarios.ts';
import { decide, noticeIdOf } from './support.ts';
import type { Written } from './written.ts';

/** What became of one day. Durations in milliseconds since the outage began. */
export interface DayOutcome {
  readonly outages: number;
  /** Tickets about the outages: without banners, and with them. */
  readonly without: number;
  readonly tickets: number;
  readonly presses: number;
  readonly attached: number;
  /** Tickets and presses that stand with an incident they do not belong to. */
  readonly falseMerges: number;
  /** Proposals whose tickets were about nothing in common; support dismisses them. */
  readonly falseProposals: number;
  readonly toProposal: readonly number[];
  readonly toBanner: readonly number[];
}

const DAY_MS = 86_400_000;
const HISTORY_DAYS = 14;
/** A Tuesday; the fortnight before has its Mondays and week-ends. */
const MIDNIGHT = Date.parse('2026-11-24T00:00:00Z');
/** From the proposal on the desk to “Confirmer” or “Écarter”: half within this, one in six after twice that. */
export const SUPPORT_MEDIAN_MS = 180_000;
const SUPPORT_SPREAD = 2;

/** One day of two hundred postes, in virtual time. The same seed always gives the same day. */
export async function simulateDay(scenario: Scenario, seed: number): Promise<DayOutcome> {
  const random = createSeededChance(seed);
  const clock = createVirtualClock(MIDNIGHT);
  const central = createMemoryCentral(clock);
  rememberFortnight(central, random);
  const outages = scenario.outages(MIDNIGHT, random);
  const floor = createFloor({ clock, random, central, outages });
  for (const { at, written } of writeDay(MIDNIGHT, scenario.isHeavy, random)) {
    clock.after(at - MIDNIGHT, () => void floor.ordinary(written));
  }
  for (const [index, { sufferers }] of outages.entries()) {
    for (const sufferer of sufferers) floor.plan(index, sufferer);
  }
  await clock.runUntil(MIDNIGHT + DAY_MS);
  return floor.outcome();
}

/** Mondays are busier than other days; nobody works on Saturday or Sunday. */
function rememberFortnight(central: MemoryCentral, random: Random): void {
  for (let ago = HISTORY_DAYS; ago > 0; ago -= 1) {
    const midnight = MIDNIGHT - ago * DAY_MS;
    if ([0, 6].includes(new Date(midnight).getUTCDay())) continue;
    for (const { at, written } of writeDay(midnight, false, random)) {
      central.remember(written.content, at);
    }
  }
}

interface FloorOptions {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly central: MemoryCentral;
  readonly outages: readonly Outage[];
}

function createFloor({ clock, random, central, outages }: FloorOptions) {
  const truth = new Map<string, number | null>();
  const counts = { tickets: 0, presses: 0, attached: 0, falseMerges: 0, falseProposals: 0 };
  const proposedAt = new Map<number, number>();
  const shownAt = new Map<number, number>();

  async function send({ content, outage }: Written): Promise<void> {
    if (outage !== null) counts.tickets += 1;
    // Known before the watch looks: it may raise a proposal with this very ticket.
    const proposal = await central.receive(content, (reference) => truth.set(reference, outage));
    if (proposal !== undefined) consider(proposal);
  }

  function consider(proposal: DecidedProposal): void {
    const raisedAt = clock.now();
    clock.after(logNormal(SUPPORT_MEDIAN_MS, SUPPORT_SPREAD, random), () => {
      const now = clock.now;
      const { outage, attached, wrong, isNew } = decide({ central, outages, truth, now }, proposal);
      counts.attached += attached;
      counts.falseMerges += wrong;
      if (outage === null) counts.falseProposals += 1;
      else if (!proposedAt.has(outage)) proposedAt.set(outage, raisedAt);
      if (isNew && outage !== null) shownAt.set(outage, clock.now() + REACHES_WITHIN_MS);
    });
  }

  function press(noticeId: string, outage: number | null): void {
    counts.presses += 1;
    if (outage === null || noticeId !== noticeIdOf(outage)) counts.falseMerges += 1;
  }

  /** With a trouble of one’s own: whether one takes a banner for it, or sends. */
  async function sendUnlessMistaken(written: Written): Promise<void> {
    const banners = bannersFor(central.notices, clock.now(), written.content);
    const others = banners.filter(({ id }) => id !== noticeIdOf(written.outage ?? -1));
    const mistaken = mistakenFor(others, written.content, random);
    if (mistaken === undefined) await send(written);
    else press(mistaken.id, written.outage);
  }

  function open({ mood, writesForMs, written }: Sufferer, outage: number): void {
    const own = noticeIdOf(outage);
    if (bannersFor(central.notices, clock.now(), null).some(({ id }) => id === own)) {
      if (mood < MANNERS.presses) press(own, outage);
      else if (mood < MANNERS.presses + MANNERS.sendsAnyway) {
        clock.after(writesForMs, () => void send(written));
      }
      return;
    }
    clock.after(writesForMs, () => {
      const came = bannersFor(central.notices, clock.now() - REACHES_WITHIN_MS, written.content);
      const isSeen = came.some(({ id }) => id === own) && random() < LISTENS;
      if (isSeen && mood < MANNERS.turnsBack) press(own, outage);
      else void sendUnlessMistaken(written);
    });
  }

  const since = (moments: ReadonlyMap<number, number>) =>
    [...moments].map(([outage, at]) => at - (outages[outage]?.at ?? at));

  return {
    ordinary: (written: Written) => sendUnlessMistaken(written),
    plan: (outage: number, sufferer: Sufferer) =>
      clock.after(sufferer.opensAt - MIDNIGHT, () => open(sufferer, outage)),
    outcome: (): DayOutcome => ({
      ...counts,
      outages: outages.length,
      without: outages.reduce((sum, { sufferers }) => sum + sufferers.length, 0),
      toProposal: since(proposedAt),
      toBanner: since(shownAt),
    }),
  };
}
