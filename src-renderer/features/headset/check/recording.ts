/** The samples of one check, in memory and nowhere else. Takes no more than it was made for. */
export function createRecording(length: number) {
  const samples = new Float32Array(length);
  let filled = 0;
  return {
    add(chunk: Float32Array): void {
      const taken = chunk.subarray(0, length - filled);
      samples.set(taken, filled);
      filled += taken.length;
    },
    filled: () => filled,
    isFull: () => filled === length,
    part: (from: number, to: number) => samples.subarray(from, Math.min(to, filled)),
  };
}

export type Recording = ReturnType<typeof createRecording>;
