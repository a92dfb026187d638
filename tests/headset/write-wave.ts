import { writeFileSync } from 'node:fs';

const HEADER_BYTES = 44;

/** One channel of 16 bits, as every sound card records. */
export function writeWave(file: string, samples: Float32Array, sampleRateHz: number): void {
  const bytes = Buffer.alloc(HEADER_BYTES + 2 * samples.length);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRateHz, 24);
  bytes.writeUInt32LE(2 * sampleRateHz, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(2 * samples.length, 40);
  for (const [index, sample] of samples.entries()) {
    bytes.writeInt16LE(
      Math.round(32_767 * Math.max(-1, Math.min(1, sample))),
      HEADER_BYTES + 2 * index,
    );
  }
  writeFileSync(file, bytes);
}
