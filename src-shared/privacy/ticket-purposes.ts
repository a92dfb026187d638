import type { Purpose } from './purpose.ts';

type Purposes = Readonly<Record<string, Purpose>>;

/** What leaves with a ticket beside the machine report; `TicketContent` and the pictures themselves. */
export const TICKET_PURPOSES: Purposes = {
  provisionalReference: {
    fr: 'Référence donnée par le poste avant celle du support',
    en: 'Reference the workstation gives before support’s own',
  },
  categoryId: { fr: 'Catégorie choisie', en: 'Category chosen' },
  subject: { fr: 'Objet, proposé d’après vos mots', en: 'Subject, proposed from your words' },
  description: { fr: 'Votre texte', en: 'Your text' },
  'answers.*': {
    fr: 'Vos réponses aux questions de la catégorie',
    en: 'Your answers to the category’s questions',
  },
  'requester.name': { fr: 'Votre nom, pour vous répondre', en: 'Your name, to answer you' },
  'requester.email': {
    fr: 'Votre adresse e-mail, pour vous répondre',
    en: 'Your e-mail address, to answer you',
  },
  'requester.poste': { fr: 'Votre poste, pour vous trouver', en: 'Your workstation, to find you' },
  'requester.phone': {
    fr: 'Votre téléphone, si vous le donnez',
    en: 'Your telephone, if you give it',
  },
  'attachments[].name': {
    fr: 'Nom de chaque image, sans dossier',
    en: 'Name of each picture, without folder',
  },
  'attachments[].mediaType': { fr: 'Format de l’image', en: 'Format of the picture' },
  'attachments[].bytes': {
    fr: 'Taille, pour la recompter à l’arrivée',
    en: 'Size, to count it back on arrival',
  },
  'attachments[].sha256': {
    fr: 'Empreinte, pour vérifier qu’elle est arrivée entière',
    en: 'Fingerprint, to check that it arrived whole',
  },
  'forOtherPoste.typed': {
    fr: 'Le poste en panne, si ce n’est pas celui-ci',
    en: 'The workstation at fault, if it is not this one',
  },
  'forOtherPoste.reportedFrom': {
    fr: 'Le poste d’où vous le signalez',
    en: 'The workstation you report it from',
  },
  stickerCode: {
    fr: 'Code de l’étiquette de ce poste, si votre site l’indique, pour qu’un collègue puisse le nommer',
    en: 'Code on this workstation’s sticker, where your site gives it, so that a colleague can name it',
  },
  'triedArticles[].id': {
    fr: 'Articles ouverts avant d’envoyer, pour ne pas vous les proposer de nouveau',
    en: 'Articles opened before sending, so that they are not proposed to you again',
  },
  'triedArticles[].title': { fr: 'Leur titre', en: 'Their title' },
  'triedArticles[].outcome': {
    fr: 'Lu, sans effet, ou démenti par la vérification',
    en: 'Read, without effect, or contradicted by the check',
  },
  revision: {
    fr: 'Numéro de la version, si le ticket est modifié avant d’arriver',
    en: 'Number of the version, where the ticket is edited before it arrives',
  },
  language: { fr: 'Langue des réponses', en: 'Language of answers' },
  sentAt: { fr: 'Heure d’envoi', en: 'Time of sending' },
};

export const MESSAGE_PURPOSES: Purposes = {
  id: {
    fr: 'Numéro du message, pour ne pas le montrer deux fois',
    en: 'Number of the message, so that it is shown once',
  },
  at: { fr: 'Heure', en: 'Time' },
  from: { fr: 'Vous, le support ou le système', en: 'You, support or the system' },
  author: { fr: 'Nom de qui écrit', en: 'Name of who writes' },
  text: { fr: 'Message', en: 'Message' },
  'attachments[].name': { fr: 'Nom de l’image jointe', en: 'Name of the attached picture' },
  'attachments[].mediaType': { fr: 'Format de l’image', en: 'Format of the picture' },
  'attachments[].bytes': { fr: 'Taille, pour la compter', en: 'Size, to count it back' },
  'attachments[].sha256': {
    fr: 'Empreinte, pour vérifier qu’elle est arrivée entière',
    en: 'Fingerprint, to check that it arrived whole',
  },
};

/** What leaves with "je suis concerné aussi". */
export const CONCERNED_PURPOSES: Purposes = {
  poste: {
    fr: 'Nom du poste, pour ne le compter qu’une fois',
    en: 'Name of the workstation, so that it is counted once',
  },
  site: { fr: 'Site, pour savoir où l’incident se produit', en: 'Site, to know where it happens' },
  'findings[]': {
    fr: 'Constats du rapport, par leur nom seul : ni mesure ni texte',
    en: 'Findings of the report, by their name alone: no figure, no text',
  },
  at: { fr: 'Heure de votre clic', en: 'Time of your click' },
};

/** The capture log, which never leaves the poste. */
export const CAPTURE_PURPOSES: Purposes = {
  at: { fr: 'Heure de la capture', en: 'Time of the capture' },
  why: {
    fr: 'Votre geste : icône, raccourci, second lancement, nouvelle capture',
    en: 'Your action: icon, shortcut, second start, new capture',
  },
  ending: { fr: 'Ce que les images sont devenues', en: 'What became of the pictures' },
  screens: { fr: 'Nombre d’écrans lus', en: 'Number of screens read' },
  sent: { fr: 'Nombre d’écrans joints', en: 'Number of screens attached' },
  'ticket.key': { fr: 'Ticket auquel ils sont joints', en: 'Ticket they are attached to' },
  'ticket.reference': { fr: 'Sa référence', en: 'Its reference' },
  fault: { fr: 'Pourquoi rien n’a été lu', en: 'Why nothing was read' },
};

/** What a person sets on this poste, and which stays there. */
export const SETTINGS_PURPOSES: Purposes = {
  language: { fr: 'Langue de la fenêtre', en: 'Language of the window' },
  hotKey: { fr: 'Raccourci clavier', en: 'Keyboard shortcut' },
  centralUrl: { fr: 'Adresse du serveur du support', en: 'Address of support’s server' },
  'requester.name': {
    fr: 'Votre nom, proposé au ticket suivant',
    en: 'Your name, proposed for the next ticket',
  },
  'requester.email': { fr: 'Votre adresse e-mail, de même', en: 'Your e-mail address, likewise' },
  'requester.poste': { fr: 'Votre poste, de même', en: 'Your workstation, likewise' },
  'requester.phone': { fr: 'Votre téléphone, de même', en: 'Your telephone, likewise' },
};
