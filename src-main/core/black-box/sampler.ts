import type { CentralState } from '#shared/central-state.ts';
import type { Facts, ProbeId, ProbeResult, ProbeResults } from '#shared/diagnostics.ts';
import type { Reading } from './sample.ts';

export interface SamplerOptions {
  readonly platform: NodeJS.Platform;
  /** Reads some probes; never rejects. */
  readonly peek: (ids: readonly ProbeId[]) => Promise<ProbeResults>;
  /** Cards as Node knows them, for where the probe starts a program of the system. */
  readonly cardsKnownToNode: () => Facts['interfaces'];
  readonly askGateway: (address: string) => Promise<boolean>;
  /** How the central stood at the last request that anybody made. */
  readonly central: () => CentralState['reach'];
}

export interface Sampler {
  read(now: number): Promise<Reading>;
  /** Something tells that devices or networks may have changed: the next look reads them. */
  hint(): void;
  /** A report has just been read: its devices need not be read again. */
  learn(results: ProbeResults, now: number): void;
}

const CHEAP: readonly ProbeId[] = ['memory', 'disks'];
/** A file on Linux. */
const CARDS: readonly ProbeId[] = ['interfaces'];
/** Files on Linux. Elsewhere each of them starts a program of the system. */
const DEVICES = ['gateway', 'audio-devices', 'usb-devices'] as const satisfies readonly ProbeId[];

/** On Windows a refresh is some 1 s of processor: 48 a day are 0.06 % of a core. */
const DEVICES_EVERY_MS = 30 * 60_000;
/** However often the network changes and the screen is unlocked. */
const DEVICES_APART_MS = 15 * 60_000;

/** Reads what is cheap at each look, and what is not as seldom as does the job. */
export function createSampler(options: SamplerOptions): Sampler {
  const { platform, peek, askGateway, central } = options;
  const hasFiles = platform === 'linux';
  let devices: ProbeResults = {};
  let readAt = Number.NEGATIVE_INFINITY;
  let hinted = false;

  const areDue = (now: number) =>
    hasFiles || now - readAt >= (hinted ? DEVICES_APART_MS : DEVICES_EVERY_MS);

  const learn = (results: ProbeResults, now: number): void => {
    const found = DEVICES.flatMap((id) => {
      const result = results[id];
      return result === undefined ? [] : [[id, result]];
    });
    devices = Object.fromEntries(found) as ProbeResults;
    readAt = now;
    hinted = false;
  };

  return {
    hint: () => {
      hinted = true;
    },
    learn,
    async read(now) {
      const due = areDue(now);
      const cards = hasFiles ? CARDS : [];
      const results = await peek([...CHEAP, ...cards, ...(due ? DEVICES : [])]);
      if (due) learn(results, now);
      const gateway = gatewayAddress(devices.gateway);
      return {
        at: now,
        cards: hasFiles ? valueOf(results.interfaces) : options.cardsKnownToNode(),
        gateway: gateway === undefined ? undefined : await asked(gateway, askGateway),
        central: central(),
        audio: valueOf(devices['audio-devices']),
        usb: valueOf(devices['usb-devices']),
        // What macOS calls free is not what programs can have: it is always short.
        memory: platform === 'darwin' ? undefined : valueOf(results.memory),
        disks: valueOf(results.disks),
      };
    },
  };
}

async function asked(address: string, askGateway: SamplerOptions['askGateway']) {
  return { address, answers: await askGateway(address) };
}

/** Empty when it is certain that there is none; undefined when it is not known. */
function gatewayAddress(result: ProbeResults['gateway']): string | undefined {
  if (result?.status === 'unknown' && result.reason === 'not-present') return '';
  return valueOf(result)?.address;
}

function valueOf<Value>(result: ProbeResult<Value> | undefined): Value | undefined {
  return result?.status === 'known' ? result.value : undefined;
}
