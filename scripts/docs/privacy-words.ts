import type { Language } from '#shared/language.ts';
import { CENTRAL_ROWS } from './central-rows.ts';
import {
  BLACK_BOX_HOURS,
  BLACK_BOX_MB,
  CAPTURE_LOG_DAYS,
  CAPTURE_LOG_ROWS,
  HISTORY_DAYS,
  PROGRAM_LOG_MB,
  STORAGE_LIMIT_MB,
} from '#shared/privacy/kept-for.ts';

export interface PrivacyWords {
  readonly title: string;
  readonly principles: readonly string[];
  readonly overview: string;
  readonly overviewHead: readonly [string, string, string, string];
  readonly overviewRows: readonly (readonly [string, string, string, string])[];
  readonly report: string;
  readonly reportNote: string;
  readonly ticket: string;
  readonly ticketNote: string;
  readonly messages: string;
  readonly concerned: string;
  readonly concernedNote: string;
  readonly deflection: string;
  readonly deflectionNote: string;
  readonly enrolment: string;
  readonly captures: string;
  readonly capturesNote: string;
  readonly settings: string;
  readonly fieldHead: readonly [string, string];
  readonly missing: string;
  readonly never: string;
  readonly neverList: readonly string[];
  readonly policy: string;
  readonly policyHead: readonly [string, string];
  readonly policyRows: readonly (readonly [string, string])[];
}

/** The sentences of `docs/privacy.md`; every figure in them is the code's own. */
export const PRIVACY_WORDS: Record<Language, PrivacyWords> = {
  fr: {
    title: 'Ce que SOS Poste lit, garde et envoie',
    principles: [
      'Rien n’est capturé tout seul. Un écran n’est lu que par un geste de votre part : ouvrir SOS Poste par son icône, son raccourci ou un nouveau lancement, ou demander une capture dans la fenêtre.',
      'Rien ne part sans que vous l’ayez vu. Ce qui est envoyé est ce que montre la fenêtre quand vous appuyez sur Envoyer. Une seule exception, qui ne dit rien de vous : combien de fois, par jour, un article a été affiché, ouvert, ou a suffi.',
      'Un fait qui n’est pas sur cette page n’est ni lu ni envoyé : la page est écrite à partir de la liste même que suit le programme.',
      'Rien ne va ailleurs qu’au support de votre site. Aucune mesure d’usage qui vous désigne, aucun service tiers.',
    ],
    overview: 'En bref',
    overviewHead: ['Quoi', 'Pourquoi', 'Où et combien de temps', 'Qui le voit'],
    overviewRows: [
      [
        'Images des écrans',
        'Montrer la panne',
        'En mémoire jusqu’à Envoyer ou Effacer ; jointes, sur ce poste jusqu’à ce que le support les ait comptées ; là-bas avec le ticket, ou effacées avant s’il le faut',
        'Vous ; le support, si vous les laissez',
      ],
      [
        'Rapport du poste',
        'Trouver la cause sans vous rappeler',
        `En mémoire jusqu’à Envoyer ; joint, avec le ticket`,
        'Vous ; le support, si vous le laissez',
      ],
      [
        'Ticket et messages',
        'Traiter la demande et en garder la référence',
        `Sur ce poste ${HISTORY_DAYS} jours après la remise ou le retrait, ${STORAGE_LIMIT_MB} Mo au plus en attente ; au support, aussi longtemps qu’il le décide`,
        'Vous ; le support',
      ],
      [
        'Comptes des articles',
        'Savoir lesquels évitent des tickets',
        'Sur ce poste 60 jours au plus, jusqu’à leur envoi ; au support, en sommes',
        'Le support, en sommes',
      ],
      ['Brouillon', 'Ne pas perdre vos mots', 'Sur ce poste jusqu’à Envoyer ou Effacer', 'Vous'],
      [
        'Journal des captures',
        'Vous montrer chaque lecture de l’écran',
        `Sur ce poste, les ${CAPTURE_LOG_ROWS} dernières, ${CAPTURE_LOG_DAYS} jours au plus ; jamais une image`,
        'Vous',
      ],
      [
        'Boîte noire',
        'Comprendre une panne passée',
        `Sur ce poste, ${BLACK_BOX_HOURS} heures et ${BLACK_BOX_MB} Mo au plus ; la part autour de la panne part avec le rapport`,
        'Vous ; le support, pour cette part',
      ],
      [
        'Dernier jour sain',
        'Dire ce qui a changé',
        'Sur ce poste, remplacé au jour sain suivant ; seules les différences partent avec le rapport',
        'Vous ; le support, pour les différences',
      ],
      [
        'Son du test casque',
        'Juger le micro',
        'Dix secondes en mémoire de la fenêtre, jamais enregistré',
        'Personne',
      ],
      [
        'Réglages',
        'Ne pas vous redemander votre nom',
        'Sur ce poste jusqu’à ce que vous les changiez',
        'Vous',
      ],
      ...CENTRAL_ROWS.fr,
      [
        'Journal du programme',
        'Réparer SOS Poste lui-même',
        `Sur ce poste, deux fois ${PROGRAM_LOG_MB} Mo au plus ; sans texte de ticket, sans image, sans jeton`,
        'Qui administre le poste',
      ],
    ],
    report: 'Le rapport du poste, fait par fait',
    reportNote:
      'La catégorie du ticket décide des groupes joints, et vous pouvez retirer le rapport. Durée et lecteurs : ceux du rapport, ci-dessus.',
    ticket: 'Le ticket, champ par champ',
    ticketNote:
      'Durée et lecteurs : ceux du ticket, ci-dessus. Le support reçoit aussi le rapport du poste et les images, si vous les laissez.',
    messages: 'Les messages d’un ticket',
    concerned: '« Je suis concerné aussi »',
    concernedNote:
      'Un appui sur ce bouton, et rien d’autre, fait partir ceci : ni votre nom, ni vos mots, ni une image. Une fois compté, le poste n’en garde que le fait, pour ne pas le redemander.',
    deflection: 'Ce que les articles évitent',
    deflectionNote:
      'Des comptes par jour et par article, sans votre nom, votre poste ni vos mots. Ils attendent sur le poste, 60 jours au plus, et partent une fois par heure au plus ; le serveur n’en garde que les sommes par jour, site et article. Pour savoir si un ticket a suivi, le poste garde 24 heures une empreinte de votre adresse, qui ne le quitte pas.',
    enrolment: 'L’enrôlement du poste',
    captures: 'Le journal des captures',
    capturesNote:
      'Il ne quitte jamais le poste. La fenêtre le montre dans Réglages, et le copie en texte.',
    settings: 'Les réglages',
    fieldHead: ['Champ', 'À quoi il sert'],
    missing: '(à écrire)',
    never: 'Ce qui n’est jamais lu',
    neverList: [
      'numéros de série, adresses matérielles (MAC), nom du réseau Wi-Fi ;',
      'liste des programmes, fenêtres ouvertes, historique, frappes, presse-papiers que vous n’avez pas collé ;',
      'fichiers, dossiers et chemins de votre session ;',
      'micro en dehors du test que vous lancez, caméra, position.',
    ],
    policy: 'Ce que votre site peut décider',
    policyHead: ['Clé de la politique', 'Effet'],
    policyRows: [
      ['captureAllowed', 'À `false`, aucun écran n’est lu.'],
      [
        'captureScope',
        'À `pointer`, seul l’écran sous le pointeur est joint ; l’écran principal, avec un mot, si le pointeur ne peut être situé ; aucun si celui-ci est inconnu aussi. Sous X11, les autres écrans ne sont pas lus du tout. Avec Electron, le système remet tous les écrans d’un coup : les autres sont jetés avant d’être encodés. Sous Wayland, le système vous demande quel écran donner.',
      ],
      ['blackBox', 'À `false`, la boîte noire ne note rien et ce qu’elle avait noté est effacé.'],
      [
        'stickerCode',
        'Le code de l’étiquette de ce poste part avec ses tickets, pour qu’un collègue puisse le nommer si le poste ne démarre plus.',
      ],
      [
        'historyDays',
        `Jours pendant lesquels un ticket remis reste lisible ici (${HISTORY_DAYS} sinon).`,
      ],
      ['storageLimitMb', `Place des tickets sur ce disque, en Mo (${STORAGE_LIMIT_MB} sinon).`],
    ],
  },
  en: {
    title: 'What SOS Poste reads, keeps and sends',
    principles: [
      'Nothing is captured by itself. A screen is read on an act of yours only: opening SOS Poste by its icon, its shortcut or another start, or asking for a capture in the window.',
      'Nothing leaves that you have not been shown. What is sent is what the window shows when you press Send. One exception, which says nothing of you: how often, per day, an article was shown, opened, or sufficed.',
      'A fact that is not on this page is neither read nor sent: the page is written from the very list the program follows.',
      'Nothing goes anywhere but to your site’s support. No measurement of use that tells who, no third party.',
    ],
    overview: 'In short',
    overviewHead: ['What', 'Why', 'Where and how long', 'Who sees it'],
    overviewRows: [
      [
        'Pictures of the screens',
        'Showing the fault',
        'In memory until Send or Clear; attached, on this workstation until support has counted them; there with the ticket, or erased before where need be',
        'You; support, if you leave them in',
      ],
      [
        'Machine report',
        'Finding the cause without calling you back',
        'In memory until Send; attached, with the ticket',
        'You; support, if you leave it in',
      ],
      [
        'Ticket and messages',
        'Handling the request and keeping its reference',
        `On this workstation ${HISTORY_DAYS} days after delivery or withdrawal, ${STORAGE_LIMIT_MB} MB waiting at most; at support, for as long as it decides`,
        'You; support',
      ],
      [
        'Counts of articles',
        'Knowing which of them spare tickets',
        'On this workstation 60 days at most, until they leave; at support, in sums',
        'Support, in sums',
      ],
      ['Draft', 'Not losing your words', 'On this workstation until Send or Clear', 'You'],
      [
        'Capture log',
        'Showing you every reading of the screen',
        `On this workstation, the last ${CAPTURE_LOG_ROWS}, ${CAPTURE_LOG_DAYS} days at most; never a picture`,
        'You',
      ],
      [
        'Black box',
        'Understanding a fault that is over',
        `On this workstation, ${BLACK_BOX_HOURS} hours and ${BLACK_BOX_MB} MB at most; the part around the fault leaves with the report`,
        'You; support, for that part',
      ],
      [
        'Last healthy day',
        'Saying what has changed',
        'On this workstation, replaced on the next healthy day; only the differences leave with the report',
        'You; support, for the differences',
      ],
      [
        'Sound of the headset check',
        'Judging the microphone',
        'Ten seconds in the window’s memory, never recorded',
        'Nobody',
      ],
      [
        'Settings',
        'Not asking your name again',
        'On this workstation until you change them',
        'You',
      ],
      ...CENTRAL_ROWS.en,
      [
        'The program’s own log',
        'Mending SOS Poste itself',
        `On this workstation, twice ${PROGRAM_LOG_MB} MB at most; without ticket text, picture or token`,
        'Who administers the workstation',
      ],
    ],
    report: 'The machine report, fact by fact',
    reportNote:
      'The ticket’s category decides which groups are attached, and you can take the report out. Time and readers: those of the report, above.',
    ticket: 'The ticket, field by field',
    ticketNote:
      'Time and readers: those of the ticket, above. Support also gets the machine report and the pictures, if you leave them in.',
    messages: 'The messages of a ticket',
    concerned: '“This concerns me too”',
    concernedNote:
      'A press of this button, and nothing else, sends this: not your name, not your words, no picture. Once counted, the workstation keeps only the fact, so as not to ask again.',
    deflection: 'What articles spare',
    deflectionNote:
      'Counts per day and article, without your name, your workstation or your words. They wait on the workstation, 60 days at most, and leave once an hour at most; the server keeps their sums per day, site and article. To know whether a ticket followed, the workstation keeps a fingerprint of your address for 24 hours, which does not leave it.',
    enrolment: 'The enrolment of the workstation',
    captures: 'The capture log',
    capturesNote:
      'It never leaves the workstation. The window shows it in Settings, and copies it as text.',
    settings: 'The settings',
    fieldHead: ['Field', 'What it is for'],
    missing: '(to be written)',
    never: 'What is never read',
    neverList: [
      'serial numbers, hardware (MAC) addresses, the name of the Wi-Fi network;',
      'lists of programs, open windows, history, keystrokes, a clipboard you have not pasted;',
      'files, folders and paths of your session;',
      'the microphone outside a check you start, the camera, the position.',
    ],
    policy: 'What your site can decide',
    policyHead: ['Policy key', 'Effect'],
    policyRows: [
      ['captureAllowed', 'With `false`, no screen is read.'],
      [
        'captureScope',
        'With `pointer`, only the screen under the pointer is attached; the main screen, with a word, where the pointer cannot be placed; none where that is unknown too. Under X11 the other screens are not read at all. With Electron the system hands over all screens at once: the others are dropped before they are encoded. Under Wayland the system asks you which screen to give.',
      ],
      ['blackBox', 'With `false`, the black box notes nothing and what it had noted is deleted.'],
      [
        'stickerCode',
        'The code on this workstation’s sticker goes with its tickets, so that a colleague can name it when it will not start.',
      ],
      ['historyDays', `Days a delivered ticket stays readable here (${HISTORY_DAYS} otherwise).`],
      ['storageLimitMb', `Room for tickets on this disk, in MB (${STORAGE_LIMIT_MB} otherwise).`],
    ],
  },
};
