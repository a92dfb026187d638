import { uptime } from 'node:os';
import { join } from 'node:path';
import type { ProbeResults } from '#shared/diagnostics.ts';
import type { BlackBoxView } from '#shared/facts/timeline.ts';
import { COMPARED_FACTS, compareReports } from '../baseline/compare-reports.ts';
import { createDailyReading } from '../baseline/daily-reading.ts';
import { createGoodDays, dayOf } from '../baseline/good-days.ts';
import { createAskGateway } from '../black-box/ask-gateway.ts';
import { createBlackBox } from '../black-box/black-box.ts';
import { createRingFile } from '../black-box/ring-file.ts';
import { createSampler } from '../black-box/sampler.ts';
import { timelineAround, withRestarts } from '../black-box/timeline-around.ts';
import { personalWords } from '../diagnostics/create-diagnostics.ts';
import { cardsKnownToNode } from '../diagnostics/probes/interfaces.ts';
import { redact } from '../diagnostics/redact.ts';
import type { ReportCompanion, ReportSession } from '../diagnostics/report-session.ts';
import type { Ports } from '../ports.ts';
import type { Central } from './wire-central.ts';

export interface WatchOptions {
  readonly ports: Ports;
  readonly central: Pick<Central, 'connectivity'>;
  readonly report: () => ReportSession;
}

export interface Watch {
  readonly companion: ReportCompanion;
  view(): BlackBoxView;
  start(): void;
  stop(): void;
}

/** What the poste remembers of itself between two acts: its last good day, and the last 24 hours. */
export function wireWatch(options: WatchOptions): Watch {
  const box = wireBlackBox(options);
  const { days, daily, acted } = wireDaily(options);

  return {
    companion: {
      acted: async () => {
        acted();
        await box?.look();
      },
      facts: (results, takenAt) => {
        const good = days.before(dayOf(Date.parse(takenAt)));
        const isWhole = COMPARED_FACTS.every((id) => results[id]?.status !== 'pending');
        return {
          ...(good &&
            isWhole && {
              changes: told(compareReports(good.day, good.report, { takenAt, results })),
            }),
          ...(box && { timeline: told(withRestarts(box.around(), restartsOf(results))) }),
        };
      },
      learn: (results: ProbeResults) => box?.learn(results),
    },
    view: () => box?.view() ?? viewOfNothing(options.ports),
    start: () => {
      box?.start();
      daily.start();
    },
    stop: () => {
      daily.stop();
      box?.stop();
    },
  };
}

const restartsOf = ({ restarts }: ProbeResults): readonly string[] =>
  restarts?.status === 'known' ? restarts.value.unexpectedAt : [];

const told = <Value>(value: Value) => ({ status: 'known', value, ms: 0 }) as const;

/** Undefined where the machine policy wants none; what an earlier run kept is then deleted. */
function wireBlackBox({ ports, central, report }: WatchOptions) {
  const { paths, power, clock, random, log, policy } = ports;
  const file = join(paths.data, 'black-box', 'events.jsonl');
  const { platform } = process;
  if (policy.blackBox === false) {
    createRingFile(file, log).remove();
    return undefined;
  }
  const sampler = createSampler({
    platform,
    peek: (ids) => report().peek(ids),
    cardsKnownToNode: () => redact(cardsKnownToNode(), personalWords()),
    askGateway: createAskGateway({ platform, root: '/' }),
    central: () => central.connectivity.state().reach,
  });
  return createBlackBox({ file, sampler, power, clock, random, log, platform, uptime });
}

function viewOfNothing({ clock }: Ports): BlackBoxView {
  return { on: false, bytes: 0, timeline: timelineAround([], clock.now()) };
}

function wireDaily({ ports, central, report }: WatchOptions) {
  const { paths, clock, random, log } = ports;
  const days = createGoodDays(join(paths.data, 'black-box', 'good-days.json'), log);
  let lastActAt: number | undefined;
  const daily = createDailyReading({
    days,
    renew: () => report().renew(),
    read: () => report().readQuietly(),
    isCentralReachable: () => central.connectivity.state().reach === 'reachable',
    lastActAt: () => lastActAt,
    clock,
    random,
    log,
  });
  return { days, daily, acted: () => (lastActAt = clock.now()) };
}
