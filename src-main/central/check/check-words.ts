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
  noHelpDesk: 'Le fichier ne nomme aucun outil de support (helpDesk)\u{a0}: rien à vérifier.',
  talksWith: (name, url) => `${name}, ${url}`,
  answers: 'L’adresse répond.',
  address: {
    'unknown-name': () => 'Le nom de cette adresse est inconnu. Vérifiez url, et le DNS.',
    'nobody-listens': () => 'Personne n’écoute à cette adresse. Vérifiez url et le port.',
    'no-route': () => 'Aucun chemin ne mène à cette adresse depuis ici\u{a0}: réseau ou pare-feu.',
    'no-answer': () => 'La liaison s’est coupée, ou personne n’a répondu à temps.',
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
    failed: 'a eu un défaut',
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
    'token-field': 'Créez-le comme le dit docs/help-desks.md, et donnez le droit de le voir.',
    attach: 'Donnez ce droit au compte, et admettez les fichiers json.',
    search: 'Sans elle un ticket serait créé deux fois\u{a0}: rien ne sera transmis.',
    changes: 'Sans elle les réponses du support ne reviennent pas.',
    articles: 'Vérifiez le réglage des articles, et le droit de les lire.',
  },
  notAsked: 'Le reste n’a pas été demandé.',
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
    'nobody-listens': () => 'Nobody listens at this address. Check url and the port.',
    'no-route': () => 'No way leads to this address from here: network or firewall.',
    'no-answer': () => 'The line broke, or nobody answered in time.',
    elsewhere: (where) => `The address sends on to ${where}: put that one in url.`,
  },
  encryption: {
    good: 'The line is encrypted and the certificate is known.',
    plain: 'The line is not encrypted (http): token and tickets cross the network in the clear.',
    local: 'The line is not encrypted and stays on this machine.',
    bad: 'The certificate is not known. For an authority of your own, start with NODE_EXTRA_CA_CERTS.',
  },
  part: {
    credentials: namedEn('Account'),
    place: namedEn('Destination'),
    create: namedEn('Right to make a ticket'),
    'token-field': namedEn('Field of the SOS Poste key'),
    attach: namedEn('Right to attach files'),
    search: namedEn('Search of a ticket by its key'),
    changes: namedEn('Search of what has changed'),
    articles: namedEn('Articles'),
  },
  lacks: (what, reason, detail) => `${what}: ${reason} (${detail})`,
  untold: 'the program does not tell, only a ticket does (--try)',
  reason: {
    unreachable: 'does not answer at its address',
    'no-answer': 'the line broke before the answer',
    busy: 'asks for patience',
    failed: 'had a fault',
    'not-understood': 'answers something else than this program does',
    'credentials-refused': 'the account or its token is refused',
    'place-refused': 'not there, or the account has no right there',
    'not-set-up': 'is not set up',
    refused: 'refused',
    'too-large': 'too large',
    'maybe-made': 'may have been made: look for it before you try again',
    'not-ours': 'has become another ticket',
    'not-confirmed': 'made, but something of it is missing',
    gone: 'not there',
  },
  mend: {
    credentials: 'Check the token or key, and that the API of the program is switched on.',
    place: 'Check its name in the file, and the rights of the account.',
    create: 'Give the account this right (docs/help-desks.md).',
    'token-field': 'Make it as docs/help-desks.md says, and give the right to see it.',
    attach: 'Give the account this right, and let files ending in json in.',
    search: 'Without it a ticket would be made twice: nothing will be handed over.',
    changes: 'Without it the answers of support do not come back.',
    articles: 'Check the setting of the articles, and the right to read them.',
  },
  notAsked: 'The rest was not asked.',
  allThere: 'Nothing is missing.',
  missing: (count) => (count === 1 ? 'One thing is missing.' : `${count} things are missing.`),
  noTry: 'No ticket on trial while something is missing.',
  tryWith: 'No ticket was written. For a whole trial: --try E-MAIL-ADDRESS',
  trySubject: 'Trial of SOS Poste, to be ignored',
  tryText:
    'This ticket shows that SOS Poste can make, read and close a ticket. Nobody needs to answer it.',
  made: (number, url, files) =>
    `Ticket on trial no. ${number} made and read back with its ${files} files: ${url}`,
  sent: (number) => `Ticket on trial no. ${number} made; this program does not let it be read.`,
  found: 'It is found by its key.',
  notFound: 'It is not found by its key.',
  closed: 'It is closed.',
  closeIt: (number) => `It stays open: close no. ${number} by hand.`,
  tryFailed: 'Ticket on trial',
};

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { fr: FR, en: EN };
