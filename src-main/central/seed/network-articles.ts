import type { Article } from '#shared/article.ts';

const updatedAt = '2026-11-02T08:00:00Z';

export const NETWORK_ARTICLES: readonly Article[] = [
  {
    id: 'cable-reseau',
    title: 'Plus de réseau : vérifier le câble',
    summary: 'Un câble mal enfoncé est la première cause d’un poste sans réseau.',
    steps: [
      'Regardez l’icône du réseau en bas à droite : un globe ou une croix signifie que le poste n’a plus de réseau.',
      'Derrière le PC, retirez le câble réseau puis enfoncez-le jusqu’au clic. Un voyant vert ou orange doit s’allumer près de la prise.',
      'Faites de même du côté de la prise murale, ou du téléphone si le câble passe par lui.',
      'Essayez une autre prise murale libre, puis le câble d’un poste voisin inoccupé.',
      'Si rien ne change, redémarrez le PC une seule fois. Envoyez ensuite un ticket : il attend sur le poste et part dès que le réseau revient.',
    ],
    minutes: 3,
    categoryIds: ['dsi-connexion-internet', 'bytel-poste'],
    keywords: [
      'réseau',
      'câble',
      'internet',
      'prise',
      'ethernet',
      'rj45',
      'connexion',
      'débranché',
    ],
    check: 'central-reachable',
    updatedAt,
  },
  {
    id: 'vpn',
    title: 'Le VPN ne se connecte pas',
    summary: 'Vérifier internet, l’heure du PC et le code avant de relancer le VPN.',
    steps: [
      'Ouvrez une page publique dans le navigateur. Si elle ne s’affiche pas, le problème vient de votre connexion et non du VPN.',
      'Si votre connexion demande d’accepter des conditions (hôtel, train), faites-le dans le navigateur avant de lancer le VPN.',
      'Comparez l’heure du PC à celle de votre téléphone : un écart de quelques minutes suffit à faire refuser le code.',
      'Quittez le VPN depuis son icône près de l’horloge, attendez trente secondes, puis relancez-le avec un nouveau code.',
      'Si votre mot de passe a changé récemment, saisissez-le à la main : l’ancien est peut-être enregistré.',
    ],
    minutes: 4,
    categoryIds: ['dsi-acces-systeme', 'dsi-connexion-internet'],
    keywords: ['vpn', 'télétravail', 'distance', 'tunnel', 'connexion', 'code', 'domicile'],
    check: 'central-reachable',
    updatedAt,
  },
];
