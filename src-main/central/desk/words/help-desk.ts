import type { HelpDeskErrorCode } from '../../help-desks/help-desk-error.ts';
import type { HandOverState } from '../../store/hand-over-store.ts';

/** What stands around tickets that go to the help desk which the site runs. */
export interface HelpDeskWords {
  readonly title: string;
  readonly intro: string;
  readonly needsAPerson: string;
  readonly nobodyNeeded: string;
  readonly waiting: string;
  readonly nothingWaits: string;
  readonly over: string;
  readonly nextTry: (moment: string) => string;
  readonly tryAgain: string;
  readonly leave: string;
  readonly toLook: (count: number) => string;
  readonly repliesToLook: (count: number) => string;
  /** Whose it is, and how it begins. */
  readonly replyBy: (author: string, words: string) => string;
  /** Where it is said otherwise than of a ticket. */
  readonly replyError: Readonly<Partial<Record<HelpDeskErrorCode, string>>>;
  readonly seeAll: string;
  readonly number: (number: string) => string;
  readonly bothWays: string;
  readonly state: Readonly<Record<HandOverState, string>>;
  readonly error: Readonly<Record<HelpDeskErrorCode, string>>;
  /** Of an attempt that a defect of ours has ended. */
  readonly defect: string;
}

export const HELP_DESK_FR: HelpDeskWords = {
  title: 'Outil du support',
  intro:
    'Les tickets sont aussi créés dans l’outil que le site utilise déjà. Ceux qui n’y sont pas encore restent ici en entier.',
  needsAPerson: 'À vérifier',
  nobodyNeeded: 'Aucun ticket ni aucune réponse n’est à vérifier.',
  waiting: 'En attente',
  nothingWaits: 'Tout est transmis.',
  over: 'Restés ici',
  nextTry: (moment) => `Prochain essai\u{a0}: ${moment}`,
  tryAgain: 'Réessayer',
  leave: 'Garder ici seulement',
  toLook: (count) =>
    count === 1
      ? 'Un ticket n’a pas pu être transmis à l’outil du support.'
      : `${count} tickets n’ont pas pu être transmis à l’outil du support.`,
  repliesToLook: (count) =>
    count === 1
      ? 'Une réponse n’a pas pu être transmise à l’outil du support.'
      : `${count} réponses n’ont pas pu être transmises à l’outil du support.`,
  replyBy: (author, words) => `Réponse de ${author}\u{a0}: «\u{a0}${words}\u{a0}»`,
  replyError: {
    refused: 'L’outil du support refuse cette réponse telle qu’elle est.',
    'maybe-made':
      'La confirmation s’est perdue\u{a0}: la réponse est peut-être déjà là-bas. Cherchez-la avant de réessayer.',
    'not-ours':
      'Le ticket a été fusionné avec un autre\u{a0}: répondez là-bas, ou gardez-la ici seulement.',
    'not-confirmed':
      'La réponse est là-bas, mais il y manque quelque chose\u{a0}: comparez les deux.',
  },
  seeAll: 'Voir la transmission',
  number: (number) => `Outil du support\u{a0}: ticket n°\u{a0}${number}`,
  bothWays: 'Vos réponses y sont transmises, et celles qui y sont écrites reviennent ici.',
  state: {
    waiting: 'En attente de transmission à l’outil du support',
    'on-its-way': 'En cours de transmission à l’outil du support',
    there: 'Transmis à l’outil du support',
    'needs-a-person': 'Non transmis à l’outil du support',
    gone: 'Supprimé dans l’outil du support',
    left: 'Gardé ici seulement, sur décision de l’équipe',
  },
  error: {
    unreachable: 'L’outil du support ne répond pas à son adresse.',
    'no-answer': 'La liaison s’est coupée avant la réponse.',
    busy: 'L’outil du support demande de patienter.',
    failed: 'L’outil du support a rencontré une erreur.',
    'not-understood':
      'La réponse n’est pas celle de l’outil du support\u{a0}: maintenance ou portail.',
    'credentials-refused': 'Le compte de SOS Poste est refusé. Vérifiez son jeton.',
    'place-refused': 'La file ou le projet est introuvable, ou le compte n’y a pas droit.',
    'not-set-up': 'Il manque un champ à créer dans l’outil du support.',
    refused: 'L’outil du support refuse ce ticket tel qu’il est.',
    'too-large': 'Une pièce jointe dépasse ce que l’outil du support accepte.',
    'maybe-made':
      'La réponse s’est perdue\u{a0}: le ticket est peut-être déjà créé. Cherchez-le là-bas avant de réessayer.',
    'not-ours': 'Ce numéro est maintenant celui d’un autre ticket, par exemple après une fusion.',
    'not-confirmed': 'Le ticket est créé, mais il y manque quelque chose\u{a0}: comparez les deux.',
    gone: 'Le ticket n’existe plus dans l’outil du support.',
  },
  defect: 'SOS Poste a rencontré un problème\u{a0}; le journal du serveur le décrit.',
};

export const HELP_DESK_EN: HelpDeskWords = {
  title: 'Help desk',
  intro:
    'Tickets are also created in the help desk that the site already runs. Those that are not there yet stay here in full.',
  needsAPerson: 'To check',
  nobodyNeeded: 'No ticket and no reply needs checking.',
  waiting: 'Waiting',
  nothingWaits: 'Everything is handed over.',
  over: 'Kept here',
  nextTry: (moment) => `Next try: ${moment}`,
  tryAgain: 'Try again',
  leave: 'Keep here only',
  toLook: (count) =>
    count === 1
      ? 'One ticket could not be handed over to the help desk.'
      : `${count} tickets could not be handed over to the help desk.`,
  repliesToLook: (count) =>
    count === 1
      ? 'One reply could not be handed over to the help desk.'
      : `${count} replies could not be handed over to the help desk.`,
  replyBy: (author, words) => `Reply by ${author}: “${words}”`,
  replyError: {
    refused: 'The help desk refuses this reply as it is.',
    'maybe-made': 'The answer was lost: the reply may be there. Look for it before you try again.',
    'not-ours': 'The ticket was merged with another one: reply there, or keep it here only.',
    'not-confirmed': 'The reply is there, but something of it is missing: compare the two.',
  },
  seeAll: 'See the hand-over',
  number: (number) => `Help desk: ticket no. ${number}`,
  bothWays: 'Your replies are handed over there, and those written there come back here.',
  state: {
    waiting: 'Waiting to be handed over to the help desk',
    'on-its-way': 'On its way to the help desk',
    there: 'Handed over to the help desk',
    'needs-a-person': 'Not handed over to the help desk',
    gone: 'Deleted at the help desk',
    left: 'Kept here only, as the team decided',
  },
  error: {
    unreachable: 'The help desk does not answer at its address.',
    'no-answer': 'The connection was cut before the answer.',
    busy: 'The help desk asks us to wait.',
    failed: 'The help desk ran into an error.',
    'not-understood': 'The answer is not the help desk’s: maintenance, or a portal.',
    'credentials-refused': 'The account of SOS Poste is refused. Check its token.',
    'place-refused': 'The queue or project cannot be found, or the account has no rights there.',
    'not-set-up': 'A field that has to be created at the help desk is missing.',
    refused: 'The help desk refuses this ticket as it is.',
    'too-large': 'An attachment is larger than the help desk takes.',
    'maybe-made':
      'The answer was lost: the ticket may already exist. Look for it there before you try again.',
    'not-ours': 'This number is now another ticket’s, for example after a merge.',
    'not-confirmed': 'The ticket is there, but something of it is missing: compare the two.',
    gone: 'The ticket no longer exists at the help desk.',
  },
  defect: 'SOS Poste ran into a problem; the server’s log describes it.',
};
