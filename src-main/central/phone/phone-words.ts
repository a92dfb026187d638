import type { Language } from '#shared/language.ts';

export interface PhoneWords {
  readonly title: string;
  readonly lead: string;
  readonly send: string;
  readonly sending: string;
  readonly sent: string;
  readonly keep: string;
  readonly unreadable: string;
  readonly refused: string;
  readonly takenBack: string;
  readonly offline: string;
}

export const PHONE_WORDS: Readonly<Record<Language, PhoneWords>> = {
  fr: {
    title: 'Envoyer le ticket',
    lead: 'Voici ce que le poste n’a pas pu envoyer. Rien ne part avant que vous n’appuyiez.',
    send: 'Envoyer le ticket',
    sending: 'Envoi…',
    sent: 'Le support a reçu le ticket.',
    keep: 'Sa référence : {reference}. Les images partiront du poste dès que son réseau sera revenu.',
    unreadable: 'Ce code n’a pas pu être lu en entier. Scannez-le à nouveau, de plus près.',
    refused: 'Le support n’a pas reconnu ce code. Dictez la référence provisoire par téléphone.',
    takenBack:
      'Ce ticket a été repris sur le poste depuis. Scannez le code qu’il montre maintenant, s’il en montre un.',
    offline: 'Ce téléphone ne joint pas le support. Vérifiez son réseau, puis réessayez.',
  },
  en: {
    title: 'Send the ticket',
    lead: 'This is what the workstation could not send. Nothing leaves before you press.',
    send: 'Send the ticket',
    sending: 'Sending…',
    sent: 'Support has received the ticket.',
    keep: 'Its reference: {reference}. The pictures will leave the workstation once it is back online.',
    unreadable: 'This code could not be read whole. Scan it again, from closer.',
    refused: 'Support did not recognise this code. Read the provisional reference over the phone.',
    takenBack:
      'This ticket has been taken back on the workstation since. Scan the code it shows now, if it shows one.',
    offline: 'This phone cannot reach support. Check its network, then try again.',
  },
};
