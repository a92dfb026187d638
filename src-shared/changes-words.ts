import type { Changes } from './facts/changes.ts';
import { DATE_LOCALE, dayWords } from './day-words.ts';
import { formatBytes } from './format-bytes.ts';
import type { Language } from './language.ts';

type Change = Changes['list'][number];

/** Each difference as one plain sentence, in the order in which they were found. */
export function describeChanges({ list, since }: Changes, language: Language): string[] {
  const day = dayIn(since, language);
  return list.map((change) => (language === 'fr' ? inFrench(change, day) : inEnglish(change, day)));
}

/** What stands over the sentences: `Depuis le 24 novembre`. */
export function changesTitle({ since }: Changes, language: Language): string {
  const day = dayIn(since, language);
  return language === 'fr' ? `Ce qui a changé depuis le ${day}` : `What changed since ${day}`;
}

export function noChange(language: Language): string {
  return language === 'fr'
    ? 'Rien n’a changé dans ce qui est comparé.'
    : 'Nothing has changed in what is compared.';
}

function inFrench(change: Change, day: string): string {
  const { kind, subject, before, after } = change;
  const size = (bytes: string) => formatBytes(Number(bytes), 'fr');
  switch (kind) {
    case 'device-gone': {
      const { noun, e, il } = frenchDevice(subject);
      return `${noun} ${subject} n’est plus branché${e} (${il} l’était le ${day}).`;
    }
    case 'device-new': {
      const { noun, e, il } = frenchDevice(subject);
      return `${noun} ${subject} est branché${e} (${il} ne l’était pas le ${day}).`;
    }
    case 'default-input':
      return `Le micro par défaut est ${after || 'absent'} (${before ? `c’était ${before}` : 'il n’y en avait pas'} le ${day}).`;
    case 'default-output':
      return `La sortie audio par défaut est ${after || 'absente'} (${before ? `c’était ${before}` : 'il n’y en avait pas'} le ${day}).`;
    case 'driver':
      return `Le pilote de ${subject} est en version ${after} (c’était ${before} le ${day}).`;
    case 'system-build':
      return `Le système ${subject} est en version ${after} (c’était ${before} le ${day}).`;
    case 'address':
    case 'network':
      return frenchNetwork(change, day);
    case 'disk-filling':
      return `Il ne reste que ${size(after)} sur le disque ${subject} (${size(before)} le ${day}).`;
    case 'display':
      return frenchDisplay(change, day);
    case 'restarts':
      return after === '1'
        ? `Le poste a redémarré sans prévenir depuis le ${day}.`
        : `Le poste a redémarré ${after} fois sans prévenir depuis le ${day}.`;
  }
}

function frenchNetwork({ kind, subject, before, after }: Change, day: string): string {
  if (after === '') return `${subject} n’a plus d’adresse (c’était ${before} le ${day}).`;
  if (before === '') return `${subject} a l’adresse ${after} (aucune le ${day}).`;
  return kind === 'network'
    ? `${subject} est sur un autre réseau\u{a0}: ${after} (c’était ${before} le ${day}).`
    : `${subject} a changé d’adresse sur le même réseau\u{a0}: ${after} (c’était ${before} le ${day}).`;
}

function frenchDisplay({ subject, before, after }: Change, day: string): string {
  const screen = subject === '' ? 'Un écran' : `L’écran ${subject}`;
  if (after === '') return `${screen} n’est plus là (il l’était le ${day}, ${before}).`;
  if (before === '') return `${screen} est nouveau\u{a0}: ${after} (il n’était pas là le ${day}).`;
  return `${screen} est en ${after} (c’était ${before} le ${day}).`;
}

function inEnglish(change: Change, day: string): string {
  const { kind, subject, before, after } = change;
  const size = (bytes: string) => formatBytes(Number(bytes), 'en');
  switch (kind) {
    case 'device-gone':
      return `${englishDevice(subject)} ${subject} is no longer plugged in (it was on ${day}).`;
    case 'device-new':
      return `${englishDevice(subject)} ${subject} is plugged in (it was not on ${day}).`;
    case 'default-input':
      return `The default microphone is ${after || 'missing'} (${before ? `it was ${before}` : 'there was none'} on ${day}).`;
    case 'default-output':
      return `The default audio output is ${after || 'missing'} (${before ? `it was ${before}` : 'there was none'} on ${day}).`;
    case 'driver':
      return `The driver of ${subject} has version ${after} (it was ${before} on ${day}).`;
    case 'system-build':
      return `The system ${subject} has version ${after} (it was ${before} on ${day}).`;
    case 'address':
    case 'network':
      return englishNetwork(change, day);
    case 'disk-filling':
      return `Only ${size(after)} is left on the disk ${subject} (${size(before)} on ${day}).`;
    case 'display':
      return englishDisplay(change, day);
    case 'restarts':
      return after === '1'
        ? `The workstation has restarted without warning since ${day}.`
        : `The workstation has restarted ${after} times without warning since ${day}.`;
  }
}

function englishNetwork({ kind, subject, before, after }: Change, day: string): string {
  if (after === '') return `${subject} no longer has an address (it was ${before} on ${day}).`;
  if (before === '') return `${subject} has the address ${after} (none on ${day}).`;
  return kind === 'network'
    ? `${subject} is on another network: ${after} (it was ${before} on ${day}).`
    : `${subject} has another address on the same network: ${after} (it was ${before} on ${day}).`;
}

function englishDisplay({ subject, before, after }: Change, day: string): string {
  const screen = subject === '' ? 'A screen' : `The screen ${subject}`;
  if (after === '') return `${screen} is no longer there (it was on ${day}, ${before}).`;
  if (before === '') return `${screen} is new: ${after} (it was not there on ${day}).`;
  return `${screen} shows ${after} (it was ${before} on ${day}).`;
}

type DeviceKind = 'headset' | 'camera' | 'keyboard' | 'mouse' | 'device';

/** Makers name their devices after what they are, or are known for one thing. */
function deviceKind(name: string): DeviceKind {
  if (/headset|casque|jabra|plantronics|\bpoly\b|\bepos\b|sennheiser|yealink/iu.test(name)) {
    return 'headset';
  }
  if (/camera|webcam|\bcam\b|caméra/iu.test(name)) return 'camera';
  if (/keyboard|clavier/iu.test(name)) return 'keyboard';
  return /\bmouse\b|souris/iu.test(name) ? 'mouse' : 'device';
}

const FRENCH_DEVICES: Record<DeviceKind, { noun: string; e: '' | 'e'; il: 'il' | 'elle' }> = {
  headset: { noun: 'Le casque', e: '', il: 'il' },
  camera: { noun: 'La caméra', e: 'e', il: 'elle' },
  keyboard: { noun: 'Le clavier', e: '', il: 'il' },
  mouse: { noun: 'La souris', e: 'e', il: 'elle' },
  device: { noun: 'L’appareil', e: '', il: 'il' },
};
const frenchDevice = (name: string) => FRENCH_DEVICES[deviceKind(name)];

const ENGLISH_DEVICES: Record<DeviceKind, string> = {
  headset: 'The headset',
  camera: 'The camera',
  keyboard: 'The keyboard',
  mouse: 'The mouse',
  device: 'The device',
};
const englishDevice = (name: string): string => ENGLISH_DEVICES[deviceKind(name)];

function dayIn(since: string, language: Language): string {
  const days = new Intl.DateTimeFormat(DATE_LOCALE[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return dayWords(days, new Date(since), language);
}
