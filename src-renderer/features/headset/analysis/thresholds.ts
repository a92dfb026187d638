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
  /** Fainter than that, it lies under the hiss and breath of any call. */
  humDbfs: -50,
  /** Without hum, at most 7 dB on seeds 1 to 25; with the faintest seeded one, 56 dB and more. */
  humAboveNoiseDb: 20,
  /** One may be a knock on the desk. */
  crackles: 4,
  dropOuts: 2,
} as const;
