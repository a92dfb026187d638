import type { FactPurpose } from './purpose.ts';

export const AUDIO_PURPOSES = {
  'audio-devices': {
    why: {
      fr: 'Voir si le casque est vu comme micro et comme écouteurs.',
      en: 'Seeing whether the headset is seen as microphone and as earphones.',
    },
    fields: {
      '[].name': { fr: 'Nom de l’appareil audio', en: 'Name of the audio device' },
      '[].direction': { fr: 'Micro, écouteurs ou les deux', en: 'Microphone, earphones or both' },
    },
  },
  'audio-state': {
    why: {
      fr: 'Voir un micro ou des écouteurs coupés dans le système.',
      en: 'Seeing a microphone or earphones that are muted in the system.',
    },
    fields: {
      'input.name': { fr: 'Micro par défaut', en: 'Default microphone' },
      'input.volumePercent': { fr: 'Son volume', en: 'Its volume' },
      'input.muted': { fr: 'Coupé ou non', en: 'Muted or not' },
      'output.name': { fr: 'Écouteurs par défaut', en: 'Default earphones' },
      'output.volumePercent': { fr: 'Leur volume', en: 'Their volume' },
      'output.muted': { fr: 'Coupés ou non', en: 'Muted or not' },
    },
  },
  'headset-check': {
    why: {
      fr: 'Dire en une phrase ce qu’a le casque. Lu seulement si vous lancez le test ; le son reste dans la fenêtre et disparaît avec elle.',
      en: 'Saying in one sentence what is wrong with the headset. Only read when you start the check; the sound stays in the window and goes with it.',
    },
    fields: {
      outcome: { fr: 'Verdict du test', en: 'Verdict of the check' },
      reconnections: {
        fr: 'Nombre de fois où le casque est parti et revenu pendant le test',
        en: 'How often the headset left and came back during the check',
      },
      'devices.input': { fr: 'Micro par défaut', en: 'Default microphone' },
      'devices.output': { fr: 'Écouteurs par défaut', en: 'Default earphones' },
      'devices.callInput': { fr: 'Micro des appels', en: 'Microphone for calls' },
      'devices.callOutput': { fr: 'Écouteurs des appels', en: 'Earphones for calls' },
      'devices.differ': {
        fr: 'Appels et reste du poste sur des appareils différents',
        en: 'Calls and the rest on different devices',
      },
      'sound.sampleRateHz': {
        fr: 'Fréquence d’échantillonnage du micro',
        en: 'Sampling rate of the microphone',
      },
      'sound.seconds': { fr: 'Durée écoutée', en: 'Time listened' },
      'sound.rmsDbfs': { fr: 'Niveau moyen', en: 'Mean level' },
      'sound.peakDbfs': { fr: 'Niveau le plus fort', en: 'Loudest level' },
      'sound.speechDbfs': { fr: 'Niveau de la parole', en: 'Level of speech' },
      'sound.clippedShare': { fr: 'Part du son saturée', en: 'Share of the sound that is cut' },
      'sound.humDbfs': { fr: 'Niveau du ronflement', en: 'Level of the hum' },
      'sound.humAboveNoiseDb': {
        fr: 'De combien il dépasse le reste',
        en: 'How far it stands above the rest',
      },
      'sound.crackles': { fr: 'Nombre de craquements', en: 'Number of crackles' },
      'sound.dropOuts': { fr: 'Nombre de coupures', en: 'Number of drop-outs' },
      'sound.toneHeard': { fr: 'Bip capté par le micro', en: 'Beep heard by the microphone' },
    },
  },
} as const satisfies Record<string, FactPurpose>;
