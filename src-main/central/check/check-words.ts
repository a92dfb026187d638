import type { Language } from '#shared/language.ts';
import type { CheckPart } from '../help-desks/check-step.ts';
import type { HelpDeskErrorCode } from '../help-desks/help-desk-error.ts';
import type { AddressFault, Encryption } from './ask-address.ts';

/** What `central check` says. A sentence per question, and what to do where something is missing. */
export interface CheckWords {
  readonly marks: { readonly [mark in Mark]: string };
  readonly noHelpDesk: string;
  readonly talksWith: (name: string, url: string) => string;
  readonly answers: string;
  readonly address: Readonly<Record<AddressFault, (where: string) => string>>;
  readonly encryption: Readonly<Record<Encryption, string>>;
  readonly part: Readonly<Record<CheckPart, (of: string) => string>>;
  readonly lacks: (what: string, reason: string, detail: string) => string;
  readonly untold: string;
  readonly reason: Readonly<Record<HelpDeskErrorCode, string>>;
  readonly mend: Readonly<Record<CheckPart, string>>;
  readonly notAsked: string;
  readonly allThere: string;
  readonly missing: (count: number) => string;
  readonly noTry: string;
  readonly tryWith: string;
  readonly trySubject: string;
  readonly tryText: string;
  readonly made: (number: string, url: string, files: number) => string;
  readonly sent: (number: string) => string;
  readonly found: string;
  readonly notFound: string;
  readonly closed: string;
  readonly closeIt: (number: string) => string;
  readonly tryFailed: string;
}

export type Mark = 'there' | 'missing' | 'untold' | 'advice';

const named = (words: string) => (of: string) => (of === '' ? words : `${words}\u{a0}: ${of}`);
const namedEn = (words: string) => (of: string) => (of === '' ? words : `${words}: ${of}`);

const FR: CheckWords = {
  marks: { there: 'ok', missing: 'MANQUE', untold: '?', advice: 'avis' },
  noHelpDesk: 'Le fichier n’indique aucun outil du support (helpDesk)\u{a0}: rien à vérifier.',
  talksWith: (name, url) => `${name}, ${url}`,
  answers: 'L’adresse répond.',
  address: {
    'unknown-name': () => 'Le nom de cette adresse est inconnu. Vérifiez url, et le DNS.',
    'nobody-listens': () => 'Aucun service n’écoute à cette adresse. Vérifiez url et le port.',
    'no-route': () => 'Aucun chemin ne mène à cette adresse depuis ici\u{a0}: réseau ou pare-feu.',
    'no-answer': () => 'La liaison s’est coupée, ou rien n’a répondu à temps.',
    elsewhere: (where) => `L’adresse renvoie vers ${where}\u{a0}: mettez celle-là dans url.`,
  },
  encryption: {
    good: 'La liaison est chiffrée et le certificat reconnu.',
    plain:
      'La liaison n’est pas chiffrée (http)\u{a0}: le jeton et les tickets passent en clair sur le réseau.',
    local: 'La liaison n’est pas chiffrée et reste sur cette machine.',
    bad: 'Le certificat n’est pas reconnu. Pour une autorité interne, démarrez avec NODE_EXTRA_CA_CERTS.',
  },
  part: {
    credentials: named('Compte'),
    place: named('Destination'),
    create: named('Droit de créer un ticket'),
    'token-field': named('Champ de la clé SOS Poste'),
    attach: named('Droit de joindre des fichiers'),
    search: named('Recherche d’un ticket par sa clé'),
    changes: named('Recherche de ce qui a changé'),
    articles: named('Articles'),
  },
  lacks: (what, reason, detail) => `${what}\u{a0}: ${reason} (${detail})`,
  untold: 'l’outil ne le dit pas, seul un ticket d’essai le montre (--try)',
  reason: {
    unreachable: 'ne répond pas à son adresse',
    'no-answer': 'la liaison s’est coupée avant la réponse',
    busy: 'demande de patienter',
    failed: 'a rencontré une erreur',
    'not-understood': 'répond autre chose que ce qu’on attend de cet outil',
    'credentials-refused': 'le compte ou son jeton est refusé',
    'place-refused': 'introuvable, ou le compte n’y a pas droit',
    'not-set-up': 'n’est pas préparé',
    refused: 'refusé',
    'too-large': 'trop grand',
    'maybe-made': 'peut-être créé\u{a0}: cherchez avant de recommencer',
    'not-ours': 'devenu un autre ticket',
    'not-confirmed': 'créé, mais il y manque quelque chose',
    gone: 'introuvable',
  },
  mend: {
    credentials: 'Vérifiez le jeton ou la clé, et que l’API de l’outil est en service.',
    place: 'Vérifiez son nom dans le fichier, et les droits du compte.',
    create: 'Donnez ce droit au compte (docs/help-desks.md).',
    'token-field': 'Créez-le comme l’indique docs/help-desks.md, et donnez le droit de le voir.',
    attach: 'Donnez ce droit au compte, et autorisez les fichiers json.',
    search: 'Sans elle un ticket serait créé deux fois\u{a0}: rien ne sera transmis.',
    changes: 'Sans elle les réponses du support ne reviennent pas.',
    articles: 'Vérifiez le réglage des articles, et le droit de les lire.',
  },
  notAsked: 'Le reste n’a pas été vérifié.',
  allThere: 'Rien ne manque.',
  missing: (count) => (count === 1 ? 'Un point manque.' : `${count} points manquent.`),
  noTry: 'Pas de ticket d’essai tant qu’il manque quelque chose.',
  tryWith: 'Aucun ticket n’a été écrit. Pour un essai complet\u{a0}: --try ADRESSE-E-MAIL',
  trySubject: 'Essai de SOS Poste, à ignorer',
  tryText:
    'Ce ticket vérifie que SOS Poste peut créer, relire et fermer un ticket. Personne n’a besoin d’y répondre.',
  made: (number, url, files) =>
    `Ticket d’essai n°\u{a0}${number} créé et relu avec ses ${files} fichiers\u{a0}: ${url}`,
  sent: (number) =>
    `Ticket d’essai n°\u{a0}${number} créé\u{a0}; cet outil ne permet pas de le relire.`,
  found: 'Il est retrouvé par sa clé.',
  notFound: 'Il n’est pas retrouvé par sa clé.',
  closed: 'Il est fermé.',
  closeIt: (number) => `Il reste ouvert\u{a0}: fermez le n°\u{a0}${number} à la main.`,
  tryFailed: 'Ticket d’essai',
};

const EN: CheckWords = {
  marks: { there: 'ok', missing: 'MISSING', untold: '?', advice: 'advice' },
  noHelpDesk: 'The file names no help desk (helpDesk): there is nothing to check.',
  talksWith: (name, url) => `${name}, ${url}`,
  answers: 'The address answers.',
  address: {
    'unknown-name': () => 'The name of this address is not known. Check url, and the DNS.',
    'nobody-listens': () => 'No service listens at this address. Check url and the port.',
    'no-route': () => 'No route leads to this address from here: network or firewall.',
    'no-answer': () => 'The connection was cut, or nothing answered in time.',
    elsewhere: (where) => `The address redirects to ${where}: put that one in url.`,
  },
  encryption: {
    good: 'The connection is encrypted and the certificate is trusted.',
    plain:
      'The connection is not encrypted (http): token and tickets cross the network in the clear.',
    local: 'The connection is not encrypted and stays on this machine.',
    bad: 'The certificate is not trusted. For an authority of your own, start with NODE_EXTRA_CA_CERTS.',
  },
  part: {
    credentials: namedEn('Account'),
    place: namedEn('Destination'),
    create: namedEn('Right to create a ticket'),
    'token-field': namedEn('Field of the SOS Poste key'),
    attach: namedEn('Right to attach files'),
    search: namedEn('Search for a ticket by its key'),
    changes: namedEn('Search for what has changed'),
    articles: namedEn('Articles'),
  },
  lacks: (what, reason, detail) => `${what}: ${reason} (${detail})`,
  untold: 'the help desk does not say; only a trial ticket shows it (--try)',
  reason: {
    unreachable: 'does not answer at its address',
    'no-answer': 'the connection was cut before the answer',
    busy: 'asks to wait',
    failed: 'ran into an error',
    'not-understood': 'answers something other than this help desk does',
    'credentials-refused': 'the account or its token is refused',
    'place-refused': 'not found, or the account has no rights there',
    'not-set-up': 'is not set up',
    refused: 'refused',
    'too-large': 'too large',
    'maybe-made': 'may have been created: look for it before you try again',
    'not-ours': 'has become another ticket',
    'not-confirmed': 'created, but something of it is missing',
    gone: 'not found',
  },
  mend: {
    credentials: 'Check the token or key, and that the help desk’s API is switched on.',
    place: 'Check its name in the file, and the rights of the account.',
    create: 'Give the account this right (docs/help-desks.md).',
    'token-field': 'Create it as docs/help-desks.md says, and give the right to see it.',
    attach: 'Give the account this right, and allow json files.',
    search: 'Without it a ticket would be created twice: nothing will be handed over.',
    changes: 'Without it support’s answers do not come back.',
    articles: 'Check the settings of the articles, and the right to read them.',
  },
  notAsked: 'The rest was not checked.',
  allThere: 'Nothing is missing.',
  missing: (count) => (count === 1 ? 'One thing is missing.' : `${count} things are missing.`),
  noTry: 'No trial ticket while something is missing.',
  tryWith: 'No ticket was written. For a full trial: --try E-MAIL-ADDRESS',
  trySubject: 'Trial of SOS Poste, please ignore',
  tryText:
    'This ticket checks that SOS Poste can create, read and close a ticket. Nobody needs to answer it.',
  made: (number, url, files) =>
    `Trial ticket no. ${number} created and read back with its ${files} files: ${url}`,
  sent: (number) =>
    `Trial ticket no. ${number} created; this help desk does not let it be read back.`,
  found: 'It is found by its key.',
  notFound: 'It is not found by its key.',
  closed: 'It is closed.',
  closeIt: (number) => `It stays open: close no. ${number} by hand.`,
  tryFailed: 'Trial ticket',
};

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { fr: FR, en: EN };
