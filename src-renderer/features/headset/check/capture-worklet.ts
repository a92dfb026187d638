/** Runs on the audio thread, served as a file of its own: hands on what the microphone gives, and says nothing. */

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

/** About 43 ms at 48 kHz: few messages, and a meter that still moves. */
const CHUNK = 2_048;

class CaptureProcessor extends AudioWorkletProcessor {
  private chunk = new Float32Array(CHUNK);
  private filled = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const heard = inputs[0]?.[0];
    if (heard === undefined) return true;
    for (const sample of heard) {
      this.chunk[this.filled] = sample;
      this.filled += 1;
      if (this.filled < CHUNK) continue;
      this.port.postMessage(this.chunk, [this.chunk.buffer]);
      this.chunk = new Float32Array(CHUNK);
      this.filled = 0;
    }
    return true;
  }
}

registerProcessor('capture', CaptureProcessor);
