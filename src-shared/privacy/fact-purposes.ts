import type { FactId } from '../diagnostics.ts';
import { AUDIO_PURPOSES } from './audio-purposes.ts';
import { HARDWARE_PURPOSES } from './hardware-purposes.ts';
import { NETWORK_PURPOSES } from './network-purposes.ts';
import type { FactPurpose } from './purpose.ts';

/** Every fact of the allow-list with its reason: one without does not compile. */
export const FACT_PURPOSES: Record<FactId, FactPurpose> = {
  ...HARDWARE_PURPOSES,
  ...AUDIO_PURPOSES,
  ...NETWORK_PURPOSES,
};
