import type { Random } from '#core/ports.ts';
import { createCentralModel } from './central-model.ts';
import { createPoste, type Poste } from './poste.ts';
import type { Scenario } from './scenarios.ts';
import { createSeededChance } from './seeded-chance.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export interface FleetOptions {
  readonly agents: number;
  readonly capacityPerSecond: number;
  readonly seed: number;
}

/** What became of every ticket, and what the central's door saw. */
export interface Outcome {
  readonly sent: number;
  /** Milliseconds from the moment it could leave to its receipt, one per delivered ticket. */
  readonly drains: readonly number[];
  /** Neither at the central nor waiting on its poste. */
  readonly lost: number;
  /** Stored at the central more than once. */
  readonly doubled: number;
  readonly stillWaiting: number;
  readonly rejected: number;
  /** The busiest second since the recovery, all requests together. */
  readonly peakPerSecond: number;
  readonly traffic: Traffic;
}

const START_SPREAD_MS = 30 * 60_000;
/** From the press that opens the window to Send. */
const LONGEST_WRITING_MS = 120_000;
/** Machines may wake in one second; the people who unlock them come within this time. */
const ARRIVALS_MS = 20 * 60_000;

/** A fleet through one bad morning, in virtual time. The same options always give the same outcome. */
export async function simulate(scenario: Scenario, options: FleetOptions): Promise<Outcome> {
  const clock = createVirtualClock(scenario.begins);
  const random = createSeededChance(options.seed);
  const traffic = createTraffic();
  const { capacityPerSecond } = options;
  const { condition } = scenario;
  const central = createCentralModel({ clock, random, traffic, capacityPerSecond, condition });
  const tickets = new Map<string, { poste: Poste; couldLeaveAt: number }>();
  const drains: number[] = [];

  for (let index = 0; index < options.agents; index += 1) {
    const onDelivered = (key: string) =>
      drains.push(clock.now() - (tickets.get(key)?.couldLeaveAt ?? 0));
    const poste = createPoste({ clock, random, central, onDelivered });
    const sentAt = liveThrough(scenario, poste, `ticket-${index}`, clock, random);
    const couldLeaveAt = Math.max(sentAt, scenario.recovers);
    tickets.set(`ticket-${index}`, { poste, couldLeaveAt });
  }
  await clock.runUntil(scenario.ends);

  const waiting = [...tickets].filter(([key, { poste }]) => poste.isWaiting(key));
  const known = new Set([...central.stored.keys(), ...waiting.map(([key]) => key)]);
  return {
    sent: tickets.size,
    drains,
    lost: [...tickets.keys()].filter((key) => !known.has(key)).length,
    doubled: central.stored.size - new Set(central.stored.values()).size,
    stillWaiting: waiting.length,
    rejected: central.rejected(),
    peakPerSecond: traffic.peak(scenario.recovers, scenario.ends),
    traffic,
  };
}

/** Sets the alarm for everything this poste will live through; answers when its agent presses Send. */
function liveThrough(
  scenario: Scenario,
  poste: Poste,
  key: string,
  clock: VirtualClock,
  random: Random,
): number {
  const plan = (moment: number, task: () => void) => clock.after(moment - clock.now(), task);
  plan(scenario.begins + random() * START_SPREAD_MS, poste.start);
  const sendsAt = scenario.sendsAt(random);
  plan(sendsAt - random() * LONGEST_WRITING_MS, poste.open);
  plan(sendsAt, () => poste.send(key));
  const night = scenario.sleeps?.(random);
  if (night !== undefined) {
    plan(night.from, poste.sleep);
    plan(night.to, poste.wake);
    plan(night.to + random() * ARRIVALS_MS, poste.unlock);
  }
  return sendsAt;
}
