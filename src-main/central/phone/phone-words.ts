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
    lead: 'Voici ce que le poste n’a pas pu envoyer. Rien ne part avant que vous appuyiez sur le bouton.',
    send: 'Envoyer le ticket',
    sending: 'Envoi…',
    sent: 'Le support a reçu le ticket.',
    keep: 'Sa référence : {reference}. Les images partiront du poste dès que son réseau sera revenu.',
    unreadable: 'Ce code n’a pas pu être lu en entier. Scannez-le à nouveau, de plus près.',
    refused: 'Le support n’a pas reconnu ce code. Dictez la référence provisoire par téléphone.',
    takenBack:
      'Ce ticket a été modifié sur le poste entre-temps. Scannez le nouveau code qu’il affiche, s’il y en a un.',
    offline: 'Ce téléphone ne joint pas le support. Vérifiez son réseau, puis réessayez.',
  },
  en: {
    title: 'Send the ticket',
    lead: 'This is what the workstation could not send. Nothing is sent before you press the button.',
    send: 'Send the ticket',
    sending: 'Sending…',
    sent: 'Support has received the ticket.',
    keep: 'Its reference: {reference}. The pictures will be sent from the workstation once it is back online.',
    unreadable: 'This code could not be read completely. Scan it again, closer.',
    refused: 'Support did not recognise this code. Read the provisional reference over the phone.',
    takenBack:
      'This ticket has been edited on the workstation meanwhile. Scan the new code it shows, if there is one.',
    offline: 'This phone cannot reach support. Check its network, then try again.',
  },
};
