import type { HeadsetOutcome } from './headset-check.ts';
import type { Language } from './language.ts';

export interface OutcomeWords {
  /** What was found. */
  readonly sentence: string;
  /** What the agent can do about it. */
  readonly advice: string;
}

export interface HeadsetWords {
  readonly outcomes: Record<HeadsetOutcome, OutcomeWords>;
  readonly input: string;
  readonly callInput: string;
  readonly speech: string;
  readonly sampleRate: (hertz: number) => string;
}

const fr: HeadsetWords = {
  outcomes: {
    healthy: {
      sentence: 'Le micro du casque fonctionne.',
      advice:
        'Si le client ne vous entend pas, la panne est ailleurs\u{a0}: décrivez-la et envoyez le ticket.',
    },
    'no-input': {
      sentence: 'Aucun micro n’est branché.',
      advice: 'Débranchez le casque, attendez dix secondes, branchez-le sur une autre prise USB.',
    },
    'refused-by-system': {
      sentence: 'Le système n’autorise pas les applications à utiliser le micro.',
      advice:
        'Ouvrez les réglages de confidentialité du poste, rubrique Microphone, et autorisez les applications. Si le réglage est grisé, envoyez le ticket.',
    },
    'refused-by-browser': {
      sentence: 'Le micro n’a pas été autorisé pour cette page.',
      advice: 'Autorisez le micro dans la barre d’adresse, puis recommencez.',
    },
    'held-by-another': {
      sentence: 'Le micro est utilisé par un autre programme.',
      advice: 'Raccrochez, fermez le softphone et les visioconférences, puis recommencez.',
    },
    disconnected: {
      sentence: 'Le casque s’est déconnecté pendant le test.',
      advice:
        'Changez de prise USB et évitez les rallonges. Si cela recommence, le câble est en cause.',
    },
    muted: {
      sentence: 'Le micro est coupé.',
      advice:
        'Appuyez sur le bouton «\u{a0}muet\u{a0}» du casque, ou relevez puis abaissez sa perche, et recommencez.',
    },
    'muted-by-system': {
      sentence: 'Le système a coupé le micro.',
      advice:
        'Ouvrez les réglages du son, rubrique Entrée\u{a0}: rétablissez le micro ou montez son volume, puis recommencez.',
    },
    silence: {
      sentence: 'Le micro ne donne aucun son.',
      advice:
        'Vérifiez le bouton «\u{a0}muet\u{a0}» et le volume du micro dans les réglages du son, puis recommencez.',
    },
    'drop-outs': {
      sentence: 'Le son du micro est haché.',
      advice: 'Branchez le casque directement sur le poste, sans hub USB.',
    },
    clipping: {
      sentence: 'Le micro sature.',
      advice: 'Baissez le volume du micro dans les réglages du son et éloignez-le de la bouche.',
    },
    crackle: {
      sentence: 'Le micro grésille.',
      advice: 'Débranchez puis rebranchez le casque sur une autre prise. Essayez un autre casque.',
    },
    hum: {
      sentence: 'Le micro ronfle\u{a0}: le courant électrique s’entend dans le son.',
      advice:
        'Éloignez le câble des chargeurs et des multiprises, et branchez le casque sur une autre prise.',
    },
    'low-level': {
      sentence: 'Le micro est trop faible.',
      advice:
        'Placez le micro à deux doigts de la bouche et montez son volume dans les réglages du son.',
    },
    'wrong-device': {
      sentence: 'Les appels n’utilisent pas le même appareil que le reste du poste.',
      advice:
        'Dans les réglages du son, choisissez le casque comme périphérique par défaut et comme périphérique de communication.',
    },
    failed: {
      sentence: 'Le test n’a pas pu aller au bout.',
      advice: 'Recommencez une fois. Si rien ne change, envoyez le ticket.',
    },
  },
  input: 'micro',
  callInput: 'micro des appels',
  speech: 'parole à',
  sampleRate: (hertz) => `${new Intl.NumberFormat('fr').format(hertz)}\u{a0}Hz`,
};

const en: HeadsetWords = {
  outcomes: {
    healthy: {
      sentence: 'The microphone of the headset works.',
      advice:
        'If the client does not hear you, the fault is elsewhere: describe it and send the ticket.',
    },
    'no-input': {
      sentence: 'No microphone is plugged in.',
      advice: 'Unplug the headset, wait ten seconds, plug it into another USB port.',
    },
    'refused-by-system': {
      sentence: 'The system does not let applications use the microphone.',
      advice:
        'Open the privacy settings of the workstation, Microphone, and allow applications. If the setting is greyed out, send the ticket.',
    },
    'refused-by-browser': {
      sentence: 'The microphone was not allowed for this page.',
      advice: 'Allow the microphone in the address bar, then start again.',
    },
    'held-by-another': {
      sentence: 'Another program is using the microphone.',
      advice: 'Hang up, close the softphone and video calls, then start again.',
    },
    disconnected: {
      sentence: 'The headset was disconnected during the check.',
      advice:
        'Use another USB port, without an extension cable. If it happens again, the cable is at fault.',
    },
    muted: {
      sentence: 'The microphone is muted.',
      advice: 'Press the mute button of the headset, or lift and lower its boom, then start again.',
    },
    'muted-by-system': {
      sentence: 'The system has muted the microphone.',
      advice:
        'Open the sound settings, Input: unmute the microphone or raise its volume, then start again.',
    },
    silence: {
      sentence: 'The microphone gives no sound at all.',
      advice:
        'Check the mute button and the microphone volume in the sound settings, then start again.',
    },
    'drop-outs': {
      sentence: 'The sound of the microphone is choppy.',
      advice: 'Plug the headset straight into the workstation, without a USB hub.',
    },
    clipping: {
      sentence: 'The microphone is too loud and distorts.',
      advice: 'Lower the microphone volume in the sound settings and move it away from the mouth.',
    },
    crackle: {
      sentence: 'The microphone crackles.',
      advice: 'Unplug the headset and use another port. Try another headset.',
    },
    hum: {
      sentence: 'The microphone hums: mains current can be heard in the sound.',
      advice: 'Keep the cable away from chargers and power strips, and use another port.',
    },
    'low-level': {
      sentence: 'The microphone is too quiet.',
      advice: 'Hold the microphone two fingers from the mouth and raise its volume.',
    },
    'wrong-device': {
      sentence: 'Calls do not use the same device as the rest of the workstation.',
      advice:
        'In the sound settings, choose the headset as default device and as communications device.',
    },
    failed: {
      sentence: 'The check could not be completed.',
      advice: 'Try once more. If nothing changes, send the ticket.',
    },
  },
  input: 'microphone',
  callInput: 'microphone for calls',
  speech: 'speech at',
  sampleRate: (hertz) => `${new Intl.NumberFormat('en').format(hertz)}\u{a0}Hz`,
};

export const HEADSET_WORDS: Record<Language, HeadsetWords> = { fr, en };
