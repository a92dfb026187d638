import type { DeflectionCount } from '#shared/deflection.ts';

/** The page of what articles spare; the formula stands on the page, in words. */
export interface DeflectionWords {
  readonly nav: string;
  readonly title: string;
  readonly intro: string;
  readonly period: string;
  readonly days: (count: number) => string;
  readonly article: string;
  readonly columns: Readonly<Record<DeflectionCount | 'spared', string>>;
  readonly bySite: string;
  readonly noSite: string;
  readonly total: string;
  readonly range: (least: number, most: number) => string;
  readonly none: string;
  readonly howTitle: string;
  readonly how: readonly string[];
}

export const DEFLECTION_FR: DeflectionWords = {
  nav: 'Effet des articles',
  title: 'Ce que les articles évitent',
  intro:
    'Des totaux par jour, par site et par article. Aucun poste ni aucune personne n’y figure : le serveur ne garde que les totaux.',
  period: 'Période',
  days: (count) => `${count} derniers jours`,
  article: 'Article',
  columns: {
    shown: 'Affiché',
    opened: 'Ouvert',
    solvedChecked: 'Résolu, vérifié',
    solvedWord: 'Résolu, sur parole',
    ticketAnyway: 'Ticket sous 24 h quand même',
    spared: 'Tickets évités',
  },
  bySite: 'Par site',
  noSite: 'Site non indiqué',
  total: 'Total',
  range: (least, most) => (least === most ? `${least}` : `de ${least} à ${most}`),
  none: 'Aucun chiffre n’est encore arrivé. Les postes les envoient une fois par heure au plus.',
  howTitle: 'Comment ces chiffres sont comptés',
  how: [
    'Affiché : l’article était visible à l’écran, compté une fois par signalement.',
    'Vérifié : la personne a dit « Ça marche », et le poste, relu aussitôt, ne montrait plus la panne que l’article corrige. Le poste a pu aussi ne l’avoir jamais montrée.',
    'Sur parole : même chose sans vérification, ou quand elle n’a rien pu dire.',
    'Une résolution n’est comptée qu’après 24 heures. Si la même personne envoie entre-temps un ticket de la même catégorie depuis le même poste, il est compté à part.',
    'Tickets évités : au moins « vérifié » moins « ticket quand même », au plus « vérifié » plus « sur parole » moins « ticket quand même ». Personne ne sait si un ticket aurait vraiment été écrit : le maximum reste un maximum.',
  ],
};

export const DEFLECTION_EN: DeflectionWords = {
  nav: 'Effect of articles',
  title: 'What articles save',
  intro:
    'Totals per day, site and article. No workstation and no person is in them: the server keeps totals only.',
  period: 'Period',
  days: (count) => `Last ${count} days`,
  article: 'Article',
  columns: {
    shown: 'Shown',
    opened: 'Opened',
    solvedChecked: 'Solved, checked',
    solvedWord: 'Solved, on their word',
    ticketAnyway: 'Ticket within 24 h anyway',
    spared: 'Tickets avoided',
  },
  bySite: 'By site',
  noSite: 'Site not given',
  total: 'Total',
  range: (least, most) => (least === most ? `${least}` : `${least} to ${most}`),
  none: 'No figures have arrived yet. Workstations send them once an hour at most.',
  howTitle: 'How these figures are counted',
  how: [
    'Shown: the article was visible on the screen, counted once per report.',
    'Checked: the person said “It works”, and the workstation, read again at once, no longer showed the fault the article fixes. It may also never have shown it.',
    'On their word: the same without a check, or where the check could not tell.',
    'A solution only counts after 24 hours. If the same person meanwhile sends a ticket in the same category from the same workstation, it is counted separately.',
    'Tickets avoided: at least “checked” minus “ticket anyway”, at most “checked” plus “on their word” minus “ticket anyway”. Nobody knows whether a ticket would really have been written: the maximum remains a maximum.',
  ],
};
