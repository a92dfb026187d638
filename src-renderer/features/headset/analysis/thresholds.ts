/**
 * Where a figure becomes a fault. Only the mains frequency is a published norm; the others are our own
 * choice, set on generated sounds (`npm run headset`), and want checking on real headsets.
 */
export const THRESHOLDS = {
  /** Loudest sample. 16 bits end at -90 dBFS, a live microphone hisses at -75 to -55. */
  silentPeakDbfs: -80,
  /** A telephone set aims at -26 dBov for speech (ITU-T P.56 levels, G.100.1); 20 dB less is lost. */
  lowSpeechDbfs: -46,
  /** One sample in a thousand cut flat is heard as harshness. */
  clippedShare: 0.001,
  humDbfs: -50,
  humAboveNoiseDb: 12,
  /** One may be a knock on the desk. */
  crackles: 4,
  dropOuts: 2,
} as const;
