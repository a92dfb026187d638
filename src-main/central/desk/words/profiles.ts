/** What the postes of some sites see of categories, articles and notices. */
export interface ProfileWords {
  readonly title: string;
  readonly intro: string;
  readonly none: string;
  readonly hides: (categories: number, articles: number) => string;
  readonly create: string;
  readonly newTitle: string;
  readonly name: string;
  readonly nameRefused: string;
  readonly sites: string;
  readonly sitesHint: (known: string) => string;
  readonly sitesRefused: string;
  readonly siteTaken: (site: string, profile: string) => string;
  readonly categories: string;
  readonly categoriesHint: string;
  readonly articles: string;
  readonly articlesHint: string;
  readonly notices: string;
  readonly save: string;
  readonly saved: string;
  readonly overtaken: string;
  readonly remove: string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly removed: (name: string) => string;
}

export const PROFILES_FR: ProfileWords = {
  title: 'Profils',
  intro:
    'Un profil décide de ce que voient les postes de certains sites. Un site sans profil voit tout ; ce qui est nouveau est visible partout.',
  none: 'Aucun profil : tous les postes voient tout.',
  hides: (categories, articles) =>
    categories + articles === 0
      ? 'ne cache rien'
      : `cache ${count(categories, 'catégorie', 'catégories')} et ${count(articles, 'article', 'articles')}`,
  create: 'Nouveau profil',
  newTitle: 'Nouveau profil',
  name: 'Nom du profil',
  nameRefused: 'Donnez un nom, en 80 caractères au plus.',
  sites: 'Sites',
  sitesHint: (known) =>
    known === ''
      ? 'Un par ligne, comme dans les codes d’enrôlement.'
      : `Un par ligne, comme dans les codes d’enrôlement. Sites connus : ${known}.`,
  sitesRefused: 'Indiquez un site au moins, et 50 au plus.',
  siteTaken: (site, profile) => `${site} a déjà le profil ${profile}.`,
  categories: 'Catégories proposées',
  categoriesHint:
    'Une catégorie décochée n’est plus proposée ; les tickets qui l’ont gardent son nom.',
  articles: 'Articles proposés',
  articlesHint: 'Un article décoché n’est plus envoyé à ces postes.',
  notices:
    'Annonces : ces postes reçoivent celles qui n’indiquent aucun site et celles qui indiquent le leur.',
  save: 'Enregistrer',
  saved: 'C’est enregistré. Les postes l’appliqueront à leur prochaine synchronisation.',
  overtaken:
    'Quelqu’un a changé ce profil entre-temps. Voici sa version ; vos choix n’ont pas été enregistrés.',
  remove: 'Supprimer ce profil',
  removeTitle: (name) => `Supprimer le profil ${name}\u{a0}?`,
  removeText:
    'Ses sites verront de nouveau toutes les catégories, tous les articles et toutes les annonces.',
  removed: (name) => `Le profil ${name} est supprimé.`,
};

export const PROFILES_EN: ProfileWords = {
  title: 'Profiles',
  intro:
    'A profile decides what the workstations of some sites see. A site without one sees everything; what is new is seen everywhere.',
  none: 'No profile: all workstations see everything.',
  hides: (categories, articles) =>
    categories + articles === 0
      ? 'hides nothing'
      : `hides ${count(categories, 'category', 'categories')} and ${count(articles, 'article', 'articles')}`,
  create: 'New profile',
  newTitle: 'New profile',
  name: 'Name of the profile',
  nameRefused: 'Give a name, in 80 characters at most.',
  sites: 'Sites',
  sitesHint: (known) =>
    known === ''
      ? 'One per line, as in the enrolment codes.'
      : `One per line, as in the enrolment codes. Known sites: ${known}.`,
  sitesRefused: 'Name one site at least, and 50 at most.',
  siteTaken: (site, profile) => `${site} already has the profile ${profile}.`,
  categories: 'Categories offered',
  categoriesHint:
    'A category that is not ticked is no longer offered; tickets that have it keep its name.',
  articles: 'Articles offered',
  articlesHint: 'An article that is not ticked is no longer sent to these workstations.',
  notices:
    'Notices: these workstations get those that name no site and those that name one of theirs.',
  save: 'Save',
  saved: 'Saved. Workstations will apply it when they next synchronise.',
  overtaken:
    'Somebody has changed this profile meanwhile. Here is their version; your choices were not saved.',
  remove: 'Remove this profile',
  removeTitle: (name) => `Remove the profile ${name}?`,
  removeText: 'Its sites will see all categories, articles and notices again.',
  removed: (name) => `The profile ${name} is removed.`,
};

function count(total: number, one: string, many: string): string {
  return `${total} ${total < 2 ? one : many}`;
}
