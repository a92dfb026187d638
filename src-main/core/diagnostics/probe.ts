import type { Clock, Fetch, Log } from '#core/ports.ts';
import type { Facts, ProbeId, UnknownReason } from '#shared/diagnostics.ts';
import type { SiteHost } from '#shared/facts/site-hosts.ts';
import type { LibraryFact } from './probe-messages.ts';

/** One fact of the machine report. Adding one is described in `docs/adding-a-probe.md`. */
export interface Probe<Id extends ProbeId = ProbeId> {
  readonly id: Id;
  /**
   * `static` facts are read once at start and kept in memory, `daily` ones as well, and anew once a day;
   * `live` ones in this process at the act, a few milliseconds in all; `slow` ones follow, and the form
   * never waits for them.
   */
  readonly reading: 'static' | 'daily' | 'live' | 'slow';
  readonly limitMs: number;
  /**
   * Answers the fact, or throws `UnknownFact`. Whatever else it throws becomes a reason as well.
   * A measure that takes a while may `tell` what it has so far: it is shown at once, and stands when
   * the time is over before the measure is.
   */
  read(context: ProbeContext, tell: (partial: Facts[Id]) => void): Facts[Id] | Promise<Facts[Id]>;
}

/** Distributes, so that a list of probes still knows which fact belongs to which id. */
export type AnyProbe = { [Id in ProbeId]: Probe<Id> }[ProbeId];

/** Facts that need other programs or the systeminformation library: neither is started by the main process. */
export interface FactLibrary {
  /** Rejects with `UnknownFact`, with reason `timeout` as soon as the signal aborts. */
  ask<Fact extends LibraryFact>(fact: Fact, signal: AbortSignal): Promise<Facts[Fact]>;
}

/** What every probe of one reading shares. */
export interface ProbeWorld {
  readonly platform: NodeJS.Platform;
  /** Where `/proc`, `/sys` and `/etc` hang: `/`, or a saved tree in tests. */
  readonly root: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly library: FactLibrary;
  /** Displays as the windowing system knows them, where the host can tell. */
  readonly displays: (() => Facts['displays']) | undefined;
  /** Empty while no central is known. */
  readonly centralUrl: () => string;
  readonly fetch: Fetch;
  /** `host:port` of the proxy that requests to this address take, where the host can tell. */
  readonly proxyFor: ((url: string) => Promise<string | undefined>) | undefined;
  /** The hosts that the machine policy names. */
  readonly siteHosts: readonly SiteHost[];
  /** Words that name a person, such as the login: taken out of every fact but the poste's name. */
  readonly personalWords: readonly string[];
  /** Aborted when the time of the whole reading is over. */
  readonly signal: AbortSignal;
}

/** As the world, with a signal that also ends when the probe's own time is over. */
export type ProbeContext = ProbeWorld;

/** A fact that cannot be had, for a reason a person can be told. */
export class UnknownFact extends Error {
  override readonly name = 'UnknownFact';
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason) {
    super(`Unknown: ${reason}`);
    this.reason = reason;
  }
}
