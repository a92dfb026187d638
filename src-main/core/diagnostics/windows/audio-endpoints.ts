import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { UnknownFact } from '../probe.ts';
import {
  registryKeys,
  registryNumber,
  type RegistryKey,
  type RegistryValue,
} from './registry-text.ts';

/** One thing that plays or records, as the sound settings of Windows list it. */
export interface AudioEndpoint {
  readonly direction: 'input' | 'output';
  /** `Écouteurs (Jabra EVOLVE 20)`, as the settings show it. */
  readonly name: string;
  /** `Jabra EVOLVE 20`: the same for both directions of a headset. */
  readonly card: string;
  /** When it was last made the default, in ticks of whatever clock; zero when never. */
  readonly chosenAt: bigint;
}

/** The endpoints in working order of `MMDevices\Audio`: neither disabled nor unplugged. */
export function activeEndpoints(registry: string): AudioEndpoint[] {
  const keys = registryKeys(registry);
  return keys.flatMap((key) => {
    const flow = ENDPOINT.exec(key.path)?.[1];
    if (flow === undefined || !isActive(key)) return [];
    const properties = keys.find(({ path }) => path === `${key.path}\\Properties`)?.values;
    const ownName = deviceName(properties?.get(NAME)?.data);
    const card = deviceName(properties?.get(CARD)?.data);
    const name = ownName !== '' && card !== '' ? `${ownName} (${card})` : ownName || card;
    if (name === '') return [];
    const direction = flow.toLowerCase() === 'capture' ? 'input' : 'output';
    return [{ direction, name, card: card || ownName, chosenAt: ticks(key.values.get('Level:0')) }];
  });
}

/**
 * Windows goes back to the one last chosen among those that work. Volume and mute are held by the
 * audio service and not by the registry, so they are not known.
 */
export function audioStateFrom(endpoints: readonly AudioEndpoint[]): Facts['audio-state'] {
  const chosen = (direction: AudioEndpoint['direction']) => {
    const name = defaultOf(endpoints.filter((endpoint) => endpoint.direction === direction));
    return name === undefined ? null : { name, volumePercent: null, muted: null };
  };
  return { input: chosen('input'), output: chosen('output') };
}

/** Each card once, with what it can do. */
export function audioDevicesFrom(endpoints: readonly AudioEndpoint[]): Facts['audio-devices'] {
  const cards = [...new Set(endpoints.map(({ card }) => card))];
  return cards.map((name) => {
    const directions = new Set(
      endpoints.filter(({ card }) => card === name).map(({ direction }) => direction),
    );
    return { name, direction: directions.size > 1 ? 'both' : ([...directions][0] ?? 'unknown') };
  });
}

const ENDPOINT = /\\MMDevices\\Audio\\(Capture|Render)\\\{[0-9a-f-]{36}\}$/iu;
/** PKEY_Device_DeviceDesc and PKEY_DeviceInterface_FriendlyName. */
const NAME = '{a45c254e-df1c-4efd-8020-67d146a850e0},2';
const CARD = '{b3f8fa53-0004-438e-9003-51a46e139bfc},6';

/** DEVICE_STATE_ACTIVE; newer builds keep flags of their own in the upper bits. */
function isActive({ values }: RegistryKey): boolean {
  return ((registryNumber(values.get('DeviceState')) ?? 0n) & 0xfn) === 1n;
}

function defaultOf(endpoints: readonly AudioEndpoint[]): string | undefined {
  const [newest, next] = endpoints.toSorted((one, other) =>
    other.chosenAt > one.chosenAt ? 1 : -1,
  );
  // Nobody ever chose between several: which one it is, only the audio service knows.
  if (next !== undefined && newest?.chosenAt === 0n) throw new UnknownFact('not-supported-here');
  return newest?.name;
}

/** A FILETIME as a number, or as its eight bytes, the lowest first. */
function ticks(value: RegistryValue | undefined): bigint {
  const number = registryNumber(value);
  if (number !== undefined) return number;
  if (value?.type !== 'REG_BINARY' || !/^[0-9a-f]{16}$/iu.test(value.data)) return 0n;
  return BigInt(`0x${(value.data.match(/../gu) ?? []).reverse().join('')}`);
}
