/** Postes with a token of their own, and the codes that let them in. */
export interface PostesWords {
  readonly nav: string;
  readonly title: string;
  readonly intro: string;
  readonly search: string;
  readonly find: string;
  readonly none: string;
  readonly nothingFound: string;
  readonly more: (shown: number) => string;
  readonly columns: Readonly<Record<'poste' | 'site' | 'enrolled' | 'seen' | 'access', string>>;
  readonly neverSeen: string;
  readonly open: string;
  readonly revokedOn: (moment: string) => string;
  readonly revoke: string;
  readonly restore: string;
  readonly confirmTitle: (poste: string) => string;
  readonly confirm: string;
  readonly confirmCodes: (site: string, count: number) => string;
  readonly confirmYes: string;
  readonly cancel: string;
  readonly revoked: (poste: string) => string;
  readonly restored: (poste: string) => string;
  readonly giveTitle: string;
  readonly site: string;
  readonly siteHint: string;
  readonly siteRefused: string;
  readonly posts: string;
  readonly postsRefused: string;
  readonly days: string;
  readonly daysRefused: string;
  readonly give: string;
  readonly given: (site: string) => string;
  readonly givenHint: (posts: string, until: string) => string;
  readonly postCount: (count: number) => string;
  readonly codes: string;
  readonly noCodes: string;
  readonly codeLine: (used: string, most: string, until: string) => string;
  readonly codeBy: (who: string, moment: string) => string;
  readonly end: string;
  readonly toLog: string;
}

export const POSTES_FR: PostesWords = {
  nav: 'Postes',
  title: 'Postes',
  intro:
    'Chaque poste a son propre jeton, échangé une fois contre un code. Le nom est celui que le poste a donné.',
  search: 'Chercher un poste ou un site',
  find: 'Chercher',
  none: 'Aucun poste n’a encore utilisé de code. Donnez-en un : il se saisit dans les réglages de SOS Poste, ou se place dans la configuration des postes.',
  nothingFound: 'Aucun poste ne correspond à cette recherche.',
  more: (shown) => `Les ${shown} premiers sont affichés : précisez la recherche.`,
  columns: {
    poste: 'Poste',
    site: 'Site',
    enrolled: 'Enrôlé',
    seen: 'Vu pour la dernière fois',
    access: 'Accès',
  },
  neverSeen: 'pas encore',
  open: 'Ouvert',
  revokedOn: (moment) => `Retiré le ${moment}`,
  revoke: 'Retirer l’accès',
  restore: 'Rendre l’accès',
  confirmTitle: (poste) => `Retirer l’accès de ${poste}\u{a0}?`,
  confirm:
    'Ce poste ne pourra plus rien envoyer ni rien lire. Ses tickets en attente y resteront. L’accès peut lui être rendu ici.',
  confirmCodes: (site, count) =>
    count === 1
      ? `Un code est encore ouvert pour ${site}. Si le poste est perdu ou volé, fermez-le aussi.`
      : `${count} codes sont encore ouverts pour ${site}. Si le poste est perdu ou volé, fermez-les aussi.`,
  confirmYes: 'Retirer l’accès',
  cancel: 'Ne rien changer',
  revoked: (poste) => `L’accès de ${poste} est retiré.`,
  restored: (poste) => `L’accès de ${poste} est rendu.`,
  giveTitle: 'Donner un code',
  site: 'Site',
  siteHint: 'Inscrit pour chaque poste enrôlé avec ce code.',
  siteRefused: 'Indiquez le site, en 80 caractères au plus.',
  posts: 'Nombre de postes',
  postsRefused: 'Donnez un nombre de 1 à 100 000.',
  days: 'Valable, en jours',
  daysRefused: 'Donnez un nombre de 1 à 90.',
  give: 'Donner un code',
  given: (site) => `Code pour ${site}`,
  givenHint: (posts, until) =>
    `Pour ${posts}, jusqu’au ${until}. Il n’est affiché que cette fois ; tirets et majuscules sont sans importance.`,
  postCount: (count) => (count === 1 ? 'un poste' : `${count.toLocaleString('fr')} postes`),
  codes: 'Codes ouverts',
  noCodes: 'Aucun code n’est ouvert.',
  codeLine: (used, most, until) => `${used} sur ${most}, jusqu’au ${until}`,
  codeBy: (who, moment) => `donné par ${who} le ${moment}`,
  end: 'Fermer ce code',
  toLog: 'Journal des actions de l’équipe',
};

export const POSTES_EN: PostesWords = {
  nav: 'Workstations',
  title: 'Workstations',
  intro:
    'Each workstation has a token of its own, exchanged once for a code. The name is the one the workstation gave.',
  search: 'Find a workstation or a site',
  find: 'Find',
  none: 'No workstation has used a code yet. Give one: it is typed in the settings of SOS Poste, or placed in the workstations’ configuration.',
  nothingFound: 'No workstation matches this search.',
  more: (shown) => `The first ${shown} are shown: narrow the search.`,
  columns: {
    poste: 'Workstation',
    site: 'Site',
    enrolled: 'Enrolled',
    seen: 'Last seen',
    access: 'Access',
  },
  neverSeen: 'not yet',
  open: 'Open',
  revokedOn: (moment) => `Withdrawn ${moment}`,
  revoke: 'Withdraw access',
  restore: 'Give access back',
  confirmTitle: (poste) => `Withdraw access from ${poste}?`,
  confirm:
    'This workstation will no longer be able to send or read anything. Its waiting tickets will stay on it. Access can be given back here.',
  confirmCodes: (site, count) =>
    count === 1
      ? `One code is still open for ${site}. If the workstation is lost or stolen, close it as well.`
      : `${count} codes are still open for ${site}. If the workstation is lost or stolen, close them as well.`,
  confirmYes: 'Withdraw access',
  cancel: 'Change nothing',
  revoked: (poste) => `Access is withdrawn from ${poste}.`,
  restored: (poste) => `Access is given back to ${poste}.`,
  giveTitle: 'Give a code',
  site: 'Site',
  siteHint: 'Recorded for each workstation enrolled with this code.',
  siteRefused: 'Name the site, in 80 characters at most.',
  posts: 'Number of workstations',
  postsRefused: 'Give a number from 1 to 100,000.',
  days: 'Valid, in days',
  daysRefused: 'Give a number from 1 to 90.',
  give: 'Give a code',
  given: (site) => `Code for ${site}`,
  givenHint: (posts, until) =>
    `For ${posts}, until ${until}. It is shown only this once; dashes and capitals do not matter.`,
  postCount: (count) =>
    count === 1 ? 'one workstation' : `${count.toLocaleString('en')} workstations`,
  codes: 'Open codes',
  noCodes: 'No code is open.',
  codeLine: (used, most, until) => `${used} of ${most}, until ${until}`,
  codeBy: (who, moment) => `given by ${who}, ${moment}`,
  end: 'Close this code',
  toLog: 'Log of the team’s actions',
};
