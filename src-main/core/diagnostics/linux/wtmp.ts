/** What `wtmp` says of the machine's starts, oldest first; both in milliseconds since 1970. */
export interface Starts {
  readonly all: readonly number[];
  /** Those with no stop noted since the start before; what stood before the first is not known. */
  readonly unasked: readonly number[];
}

/**
 * The `utmp` records of glibc: 384 bytes with seconds of 32 bits, 400 with seconds of 64 (arm64).
 * Users, terminals and hosts stand in them too and are not read.
 */
export function startsFromWtmp(bytes: Uint8Array): Starts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const layout = LAYOUTS.find((one) => fits(view, one));
  const all: number[] = [];
  const unasked: number[] = [];
  let stopped = true;
  for (
    let at = 0;
    layout !== undefined && at + layout.bytes <= view.byteLength;
    at += layout.bytes
  ) {
    switch (whatIs(view, bytes, at)) {
      case 'start': {
        const time = layout.seconds(view, at) * 1000;
        all.push(time);
        if (!stopped) unasked.push(time);
        stopped = false;
        break;
      }
      case 'stop':
        stopped = true;
        break;
      case 'other':
        break;
    }
  }
  return { all, unasked };
}

/** A piece of this size from the end of the file begins with a whole record of either layout. */
export const WTMP_TAIL_BYTES = 384 * 400;

const LAYOUTS = [
  { bytes: 384, seconds: (view: DataView, at: number) => view.getInt32(at + 340, true) },
  { bytes: 400, seconds: (view: DataView, at: number) => Number(view.getBigInt64(at + 344, true)) },
] as const;

const RUN_LEVEL = 1;
const BOOT_TIME = 2;
const LAST_TYPE = 9;
const USER_AT = 44;

/** Every record begins with its type and two empty bytes. */
function fits(view: DataView, { bytes }: (typeof LAYOUTS)[number]): boolean {
  if (view.byteLength % bytes !== 0) return false;
  for (let at = 0; at < view.byteLength; at += bytes) {
    if (view.getUint16(at, true) > LAST_TYPE || view.getUint16(at + 2, true) !== 0) return false;
  }
  return true;
}

function whatIs(view: DataView, bytes: Uint8Array, at: number): 'start' | 'stop' | 'other' {
  const type = view.getUint16(at, true);
  if (type === BOOT_TIME) return 'start';
  const isStop = type === RUN_LEVEL && userAt(bytes, at) === 'shutdown';
  return isStop ? 'stop' : 'other';
}

function userAt(bytes: Uint8Array, at: number): string {
  const end = bytes.indexOf(0, at + USER_AT);
  const user = bytes.subarray(
    at + USER_AT,
    Math.min(end < 0 ? bytes.length : end, at + USER_AT + 32),
  );
  return new TextDecoder().decode(user);
}
