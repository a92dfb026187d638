import { thingsIn } from './lexicon.ts';

/** How many weights each category has: features are known by a hash, so nothing is to be looked up. */
export const BUCKETS = 8192;

/** Bucket to value; the values of one sentence have length 1 together. */
export type Features = ReadonlyMap<number, number>;

/** A thing of the lexicon tells more than a word, a word more than three of its letters. */
const THING = 2;
const WORD = 1;
const PAIR = 0.7;
const LETTERS = 0.35;

/** Things, words, pairs of words, and letters in threes to fives, which forgive a slip of the finger. */
export function featuresOf(words: readonly string[]): Features {
  const features = new Map<number, number>();
  const add = (feature: string, value: number) => {
    const bucket = bucketOf(feature);
    features.set(bucket, (features.get(bucket) ?? 0) + value);
  };
  for (const { id } of thingsIn(words)) add(`thing ${id}`, THING);
  for (const [at, word] of words.entries()) {
    add(`word ${word}`, WORD);
    if (at > 0) add(`pair ${words[at - 1] ?? ''} ${word}`, PAIR);
    for (const letters of lettersOf(word)) add(`letters ${letters}`, LETTERS);
  }
  return ofLengthOne(features);
}

export const wordBucket = (word: string): number => bucketOf(`word ${word}`);
export const thingBucket = (id: string): number => bucketOf(`thing ${id}`);

function* lettersOf(word: string): Generator<string> {
  const edged = `<${word}>`;
  for (const length of [3, 4, 5]) {
    for (let at = 0; at + length <= edged.length; at += 1) yield edged.slice(at, at + length);
  }
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}

function ofLengthOne(features: Map<number, number>): Features {
  const length = Math.hypot(...features.values());
  for (const [bucket, value] of features) features.set(bucket, value / length);
  return features;
}

/** How alike two sentences are, from 0 to 1. */
export function likeness(one: Features, other: Features): number {
  let sum = 0;
  for (const [bucket, value] of one) sum += value * (other.get(bucket) ?? 0);
  return sum;
}
