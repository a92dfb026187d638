/** Sounds with one fault each, made from a seed: the same seed gives the same sound everywhere. */

export const SOUND_RATE_HZ = 48_000;

export const SEEDED_FAULTS = [
  'healthy',
  'silence',
  'clipping',
  'hum',
  'low-level',
  'crackle',
  'drop-outs',
] as const;
export type SeededFault = (typeof SEEDED_FAULTS)[number];

type Chance = () => number;

export function makeSound(fault: SeededFault, seed: number, seconds = 12): Float32Array {
  const chance = createChance(seed);
  const speech = makeSpeech(Math.round(seconds * SOUND_RATE_HZ), chance);
  return FAULTS[fault](speech, chance);
}

const FAULTS: Record<SeededFault, (speech: Float32Array, chance: Chance) => Float32Array> = {
  healthy: (speech) => speech,
  silence: (speech) => speech.fill(0),
  clipping: (speech, chance) => {
    const gain = 6 + 6 * chance();
    return speech.map((sample) => Math.max(-1, Math.min(1, gain * sample)));
  },
  hum: addHum,
  'low-level': (speech, chance) => {
    const gain = 10 ** (-(32 + 6 * chance()) / 20);
    return speech.map((sample) => gain * sample);
  },
  crackle: addClicks,
  'drop-outs': tearHoles,
};

/**
 * Speech-like: a voice of 110 to 220 Hz with falling harmonics, in syllables of four a second, with
 * pauses, over a hiss near -66 dBFS. Its loud parts stand near -22 dBFS.
 */
function makeSpeech(length: number, chance: Chance): Float32Array {
  const pitch = 110 + 110 * chance();
  const sound = new Float32Array(length);
  let syllable = { until: 0, loud: 0 };
  let envelope = 0;
  let phase = 0;
  for (let index = 0; index < length; index += 1) {
    if (index >= syllable.until) {
      const pause = chance() < 0.25;
      syllable = {
        until: index + Math.round(SOUND_RATE_HZ * (0.12 + 0.25 * chance())),
        loud: pause ? 0 : 0.1 + 0.12 * chance(),
      };
    }
    envelope += (syllable.loud - envelope) / (0.015 * SOUND_RATE_HZ);
    const wobble = 1 + 0.04 * Math.sin((2 * Math.PI * 3 * index) / SOUND_RATE_HZ);
    phase += (2 * Math.PI * pitch * wobble) / SOUND_RATE_HZ;
    let voice = 0;
    for (let harmonic = 1; harmonic <= 12; harmonic += 1) {
      voice += Math.sin(harmonic * phase) / harmonic;
    }
    sound[index] = 0.7 * envelope * voice + 0.0009 * (2 * chance() - 1);
  }
  return sound;
}

function addHum(speech: Float32Array, chance: Chance): Float32Array {
  const level = 0.01 + 0.03 * chance();
  const mains = 50 * (0.998 + 0.004 * chance());
  return speech.map((sample, index) => {
    const turn = (2 * Math.PI * mains * index) / SOUND_RATE_HZ;
    const hum = Math.sin(turn) + 0.5 * Math.sin(2 * turn) + 0.4 * Math.sin(3 * turn);
    return sample + level * hum;
  });
}

function addClicks(speech: Float32Array, chance: Chance): Float32Array {
  for (const at of moments(speech.length, 25, chance)) {
    const size = (chance() < 0.5 ? -1 : 1) * (0.4 + 0.4 * chance());
    for (let after = 0; after < 12; after += 1) {
      const index = at + after;
      speech[index] = bounded((speech[index] ?? 0) + size * (-0.55) ** after);
    }
  }
  return speech;
}

/** Holes of 20 to 60 ms where there is sound: a lost USB packet asks nobody for a pause. */
function tearHoles(speech: Float32Array, chance: Chance): Float32Array {
  for (const at of moments(speech.length, 30, chance)) {
    speech.fill(0, at, at + Math.round(SOUND_RATE_HZ * (0.02 + 0.04 * chance())));
  }
  return speech;
}

function moments(length: number, count: number, chance: Chance): readonly number[] {
  return Array.from({ length: count }, () => Math.floor(chance() * (length - SOUND_RATE_HZ / 10)));
}

function bounded(sample: number): number {
  return Math.max(-0.85, Math.min(0.85, sample));
}

/** mulberry32: small, even, and the same in every engine. */
function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
