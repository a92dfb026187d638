import type { Article } from '#shared/article.ts';

const updatedAt = '2026-11-02T08:00:00Z';

export const ACCESS_ARTICLES: readonly Article[] = [
  {
    id: 'session-verrouillee',
    title: 'Ma session est verrouillée ou refuse de s’ouvrir',
    summary: 'Après plusieurs essais, le compte se bloque pour quelques minutes.',
    steps: [
      'Vérifiez que le nom affiché est le vôtre. Sinon, choisissez « Autre utilisateur » en bas à gauche.',
      'Regardez le voyant « Verr. Maj » du clavier et la langue en bas à droite (FRA), puis saisissez le mot de passe lentement. L’icône en forme d’œil permet de le relire.',
      'Si Windows indique que le compte est verrouillé, attendez quinze minutes sans essayer : chaque essai prolonge le blocage.',
      'Si le message parle de réseau ou de domaine, vérifiez le câble réseau puis redémarrez le poste.',
      'Si le blocage persiste, envoyez un ticket depuis un poste voisin en indiquant votre login, jamais votre mot de passe.',
    ],
    minutes: 5,
    categoryIds: ['dsi-acces-systeme'],
    keywords: [
      'session',
      'verrouillé',
      'bloqué',
      'compte',
      'ouvrir',
      'login',
      'windows',
      'domaine',
    ],
    updatedAt,
  },
  {
    id: 'mot-de-passe',
    title: 'Mot de passe oublié ou expiré',
    summary: 'Changer un mot de passe expiré soi-même, ou demander sa réinitialisation.',
    steps: [
      'Si Windows annonce que le mot de passe a expiré, cliquez sur OK, saisissez l’ancien une fois, puis le nouveau deux fois.',
      'Pour le changer avant son expiration, appuyez sur Ctrl + Alt + Suppr et choisissez « Modifier un mot de passe ».',
      'Choisissez-en un d’au moins douze caractères, différent des derniers et sans votre nom.',
      'Fermez puis rouvrez la messagerie, le CRM et le VPN : ils gardent l’ancien et peuvent bloquer le compte.',
      'Si vous l’avez oublié, envoyez un ticket avec votre login. Le support ne vous demande jamais votre mot de passe.',
    ],
    minutes: 3,
    categoryIds: ['dsi-acces-systeme', 'dsi-log'],
    keywords: [
      'mot de passe',
      'oublié',
      'expiré',
      'changer',
      'réinitialiser',
      'password',
      'refusé',
    ],
    updatedAt,
  },
  {
    id: 'messagerie',
    title: 'La messagerie ne reçoit ou n’envoie plus',
    summary: 'Outlook est souvent hors connexion, ou un message trop gros bloque les autres.',
    steps: [
      'Lisez la barre en bas d’Outlook. Si elle indique « Travailler hors connexion », ouvrez l’onglet Envoyer/Recevoir et cliquez sur ce bouton.',
      'Ouvrez le dossier « Boîte d’envoi ». Un message avec une grosse pièce jointe y bloque les suivants : déplacez-le dans Brouillons.',
      'Fermez Outlook, attendez trente secondes et rouvrez-le. Si un mot de passe est demandé, saisissez celui de votre session.',
      'Essayez la messagerie dans le navigateur. Si elle y fonctionne, indiquez-le dans le ticket : seul le logiciel du poste est en cause.',
    ],
    minutes: 3,
    categoryIds: ['dsi-acces-systeme'],
    keywords: ['messagerie', 'mail', 'e-mail', 'outlook', 'courriel', 'envoi', 'reçoit', 'boîte'],
    updatedAt,
  },
];
