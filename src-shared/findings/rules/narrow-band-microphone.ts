import { defineRule } from '../define-rule.ts';
import { named } from '../say.ts';

/** Bluetooth calls are carried at 8 kHz (CVSD) or 16 kHz (mSBC); wired headsets give 44.1 or 48 kHz. */
const NARROW_HZ = 16_000;

export const narrowBandMicrophone = defineRule({
  id: 'narrow-band-microphone',
  group: 'audio',
  severity: 'degrading',
  when: 'the microphone samples at 16 kHz or less',
  articleId: 'gresillement',
  categoryHint: 'bytel-gresillement',
  explains: ['hands-free-profile'],
  find: (facts) => {
    const check = facts['headset-check'];
    if (check?.sound == null || check.sound.sampleRateHz > NARROW_HZ) return null;
    return { device: check.devices.input ?? '', kilohertz: check.sound.sampleRateHz / 1000 };
  },
  title: { fr: 'micro en qualité téléphone', en: 'microphone at telephone quality' },
  agent: {
    fr: 'Le micro ne donne qu’un son de téléphone. Branchez le casque par câble plutôt qu’en Bluetooth.',
    en: 'The microphone only gives telephone sound. Use a cable instead of Bluetooth for the headset.',
  },
  technician: {
    fr: ({ device, kilohertz }) =>
      `Micro${named(device)} échantillonné à ${kilohertz}\u{a0}kHz : profil mains libres Bluetooth ou format d’entrée réglé trop bas.`,
    en: ({ device, kilohertz }) =>
      `Microphone${named(device)} sampled at ${kilohertz}\u{a0}kHz: Bluetooth hands-free profile, or an input format set too low.`,
  },
});
