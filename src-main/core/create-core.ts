import type { Snapshot } from '#shared/contract.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { fault, type Fault } from '#shared/errors.ts';
import { createChores } from './chores/chores.ts';
import type { Core } from './core.ts';
import { createEventHub } from './events/event-hub.ts';
import { isStillInHand } from './form-in-hand.ts';
import { inBackground } from './events/in-background.ts';
import { createHandlers } from './handlers.ts';
import { createWindowFirst } from './window-first.ts';
import type { Ports } from './ports.ts';
import { posteIdentity } from './settings/poste-identity.ts';
import { createSettings } from './settings/settings.ts';
import { whoSitsHere } from './settings/who-sits-here.ts';
import { markDamaged } from './storage/damage-marker.ts';
import { watchDamage } from './storage/watch-damage.ts';
import { createWarnings } from './warnings.ts';
import { wireAct } from './wiring/wire-act.ts';
import { wireCentral } from './wiring/wire-central.ts';
import { wireNotices } from './wiring/wire-notices.ts';
import { wireReplies } from './wiring/wire-replies.ts';
import { wireRestart } from './wiring/wire-restart.ts';
import { wireStorage } from './wiring/wire-storage.ts';
import { wireTickets } from './wiring/wire-tickets.ts';

/** Wires the program from what a host offers. The one place where the parts meet. */
export function createCore(ports: Ports): Core {
  const parts = wireParts(ports);
  const { hub, storage, act } = parts;
  const windowFirst = createWindowFirst(ports.clock);
  return {
    handlers: createHandlers({
      ...parts,
      snapshot: () => takeSnapshot(ports, parts),
      windowIsUsable: windowFirst.usable,
      microphone: ports.microphone,
    }),
    subscribe: hub.subscribe,
    start: async ({ windowIsComing } = { windowIsComing: false }) => {
      resume(ports.log, act);
      if (windowIsComing) windowFirst.run(() => void start(ports, parts));
      else await start(ports, parts);
    },
    stop: () => {
      windowFirst.end();
      return stop(ports, parts);
    },
    act: async (why) => {
      await act.capture.act(why);
      hub.publish('shown', { actId: act.capture.view().actId });
      // Nobody waits for the facts, and everybody for the window.
      const begin = act.report.beginReading();
      windowFirst.run(() => {
        begin();
        void parts.central.connectivity.check();
      });
    },
    isStillInHand: () => isStillInHand(act),
    reveal: () => {
      act.capture.letGoOld();
      if (isOld(act.report.current(), ports.clock.now()))
        windowFirst.run(act.report.beginReading());
    },
    offerHeadsetCheck: () => {
      hub.publish('headset', { asked: true });
    },
    trayFacts: () => {
      const counts = storage.reader.counts();
      return {
        ...counts,
        poste: posteIdentity(ports.policy),
        attention: counts.attention + parts.warnings.current().length,
        incidents: parts.notices.onThisSite().map(({ title }) => title),
      };
    },
  };
}

/** As long as screens are recent. */
const OLD_REPORT_MS = 10 * 60_000;

/** One that was never read is as good as old. */
function isOld({ takenAt, results }: MachineReport, now: number): boolean {
  return Math.abs(now - Date.parse(takenAt)) > OLD_REPORT_MS || Object.keys(results).length === 0;
}

type Parts = ReturnType<typeof wireParts>;

function wireParts(ports: Ports) {
  const hub = createEventHub();
  const storage = wireStorage(ports, () => whoSitsHere(settings.current(), act.drafts.current()));
  const settings = createSettings({
    store: ports.settings,
    locale: ports.locale,
    onChange: (changed, before) => {
      hub.publish('settings', changed);
      act.drafts.follow(before.requester);
    },
    // A folder that can be written again is no longer a warning.
    onMended: () => warnings.tell(),
  });
  const central = wireCentral({
    ports,
    hub,
    settings,
    storage,
    onReachable: (cameBack) => {
      if (cameBack) tickets.outbox.hasten();
      const { syncAll, syncDue } = central.catalogue;
      inBackground(ports.log, 'catalogue', cameBack ? syncAll() : syncDue());
      inBackground(ports.log, 'follow-up', tickets.followUp());
      inBackground(ports.log, 'deflection', tickets.sendDeflections());
      if (cameBack) inBackground(ports.log, 'withdrawals', act.acts.settleWithdrawals());
    },
    onHint: (reference) => inBackground(ports.log, 'follow-up', tickets.followUp(reference)),
  });
  const onNoticePressed = (key: string | null) => hub.publish('revealed', { key });
  const tickets = wireTickets({ ports, hub, settings, storage, central, onNoticePressed });
  const act = wireAct({ ports, hub, settings, storage, central, outbox: tickets.outbox });
  const { outbox } = tickets;
  const replies = wireReplies({ ports, hub, settings, storage, act, outbox });
  const notices = wireNotices({
    ...{ ports, hub, settings, storage, central, act, outbox, onNoticePressed },
  });
  const warnings = createWarnings({
    all: () => warningsOf(ports, { storage, settings }),
    onChange: (left) => hub.publish('warnings', left),
  });
  const restart = wireRestart({ ports, storage, act, replies, warnings });
  return { hub, storage, settings, central, tickets, act, replies, notices, warnings, restart };
}

async function start(ports: Ports, parts: Parts): Promise<void> {
  const { log } = ports;
  const { act, tickets, central, notices } = parts;
  watchStorage(ports, parts);
  act.report.warmUp();
  act.watch.start();
  parts.restart.start();
  notices.begin();
  await central.start().catch((thrown: unknown) => log.error('central', thrown));
  // Not before the token has been read: a request without it is refused, which pauses the whole queue.
  tickets.outbox.start();
}

/** Damage is marked, so that the next start recovers what it can, and said. */
function watchStorage(ports: Ports, { storage, warnings }: Parts): void {
  if (storage.database.refusal !== undefined) return;
  const chores = createChores(ports);
  watchDamage({
    check: () => chores.checkStorage(storage.file),
    onDamage: (said) => {
      markDamaged(storage.file, said);
      storage.damage = fault('storage-damaged', said);
      warnings.tell();
    },
    ...{ clock: ports.clock, log: ports.log },
  });
}

/** An edit whose pictures a torn page has taken must not keep the program from starting. */
function resume(log: Ports['log'], act: Parts['act']): void {
  try {
    act.resume();
  } catch (thrown) {
    log.error('resume', thrown);
  }
}

/** An upload under way may go on after us: its key makes a second one harmless. */
const STOP_LIMIT_MS = 2000;

async function stop(
  { clock }: Ports,
  { central, act, tickets, storage, restart }: Parts,
): Promise<void> {
  restart.stop();
  central.stop();
  act.watch.stop();
  // What was not sent goes with this run, and its log says so.
  act.capture.end();
  act.report.stop();
  const limit = new Promise<void>((resolve) => clock.after(STOP_LIMIT_MS, resolve));
  await Promise.race([tickets.outbox.stop(), limit]);
  storage.database.close();
}

function warningsOf(
  { policyProblem }: Ports,
  { storage, settings }: Pick<Parts, 'storage' | 'settings'>,
): Fault[] {
  return [storage.problem, storage.damage, settings.problem(), policyProblem].filter(
    (problem) => problem !== undefined,
  );
}

function takeSnapshot(ports: Ports, parts: Parts): Snapshot {
  const { hub, settings, act, central, warnings } = parts;
  return {
    revision: hub.revision(),
    version: ports.version,
    host: ports.host,
    language: settings.language(),
    poste: posteIdentity(ports.policy),
    settings: settings.current(),
    draft: act.drafts.current(),
    evidence: act.capture.view(),
    report: act.report.current(),
    central: central.state(),
    catalogue: central.catalogue.view(),
    warnings: warnings.current(),
  };
}
