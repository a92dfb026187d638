/** The knowledge base and its editor. */
export interface ArticleWords {
  readonly title: string;
  readonly intro: string;
  readonly add: string;
  readonly retired: string;
  readonly retiredHint: string;
  readonly retire: string;
  readonly bringBack: string;
  readonly wasRetired: (title: string) => string;
  readonly undo: string;
  readonly edit: string;
  readonly newTitle: string;
  readonly minutes: (count: number) => string;
  readonly changed: string;
  readonly everyCategory: string;
  readonly heading: string;
  readonly summary: string;
  readonly summaryHint: string;
  readonly steps: string;
  readonly stepsHint: string;
  readonly duration: string;
  readonly categories: string;
  readonly categoriesHint: string;
  readonly keywords: string;
  readonly keywordsHint: string;
  readonly check: string;
  readonly checkHint: string;
  readonly noCheck: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly showPreview: string;
  readonly helped: string;
  readonly stillBroken: string;
  readonly save: string;
  readonly saved: string;
  readonly refused: string;
  readonly overtaken: string;
  readonly titleRefused: string;
  readonly summaryRefused: string;
  readonly stepsRefused: string;
  readonly minutesRefused: string;
  readonly keywordsRefused: string;
  /** Of one that comes from the help desk `name`. */
  readonly comesFrom: (name: string) => string;
  readonly follows: (name: string) => string;
  readonly seeThere: string;
  readonly detach: string;
  readonly withdrawn: (name: string) => string;
  readonly detached: string;
}

export const ARTICLES_FR: ArticleWords = {
  title: 'Articles',
  intro:
    'Ce qu’un agent peut faire seul entre deux appels. Les postes les gardent, même sans réseau.',
  add: 'Écrire un article',
  retired: 'Retirés des postes',
  retiredHint: 'Gardés ici : vous pouvez les remettre.',
  retire: 'Retirer des postes',
  bringBack: 'Remettre sur les postes',
  wasRetired: (title) => `« ${title} » n’est plus proposé aux agents.`,
  undo: 'Annuler',
  edit: 'Modifier l’article',
  newTitle: 'Nouvel article',
  minutes: (count) => `${count} min`,
  changed: 'modifié le',
  everyCategory: 'Trouvé par ses mots seulement',
  heading: 'Titre',
  summary: 'En une phrase',
  summaryHint: 'Facultatif : ce que l’article permet de vérifier.',
  steps: 'Étapes',
  stepsHint: 'Une par ligne, de une à vingt. Dites quoi faire et ce qu’on doit voir.',
  duration: 'Durée, en minutes',
  categories: 'Catégories',
  categoriesHint: 'L’article est proposé d’abord dans ces catégories.',
  keywords: 'Mots qui y mènent',
  keywordsHint:
    'Séparés par des virgules, comme les agents les disent : « entends rien », « muet ».',
  check: 'Vérification',
  checkHint:
    'Ce que le poste relit quand l’agent répond « Ça marche » : la panne doit avoir disparu.',
  noCheck: 'Aucune : croire l’agent sur parole',
  preview: 'Sur le poste',
  previewHint: 'Ce que l’agent verra, ouvert.',
  showPreview: 'Voir l’aperçu',
  helped: 'Ça marche',
  stillBroken: 'Toujours en panne',
  save: 'Enregistrer',
  saved: 'L’article est enregistré. Les postes l’auront à leur prochaine synchronisation.',
  refused: 'L’article n’est pas enregistré : un champ est à corriger.',
  overtaken:
    'Quelqu’un a modifié cet article pendant que vous écriviez. Rien n’est enregistré et votre texte est gardé ci-dessous ; l’aperçu montre sa version. Enregistrez à nouveau pour la remplacer par la vôtre.',
  titleRefused: 'Donnez un titre de 120 caractères au plus.',
  summaryRefused: 'Cette phrase dépasse 300 caractères : raccourcissez-la.',
  stepsRefused: 'Donnez de une à vingt étapes, une par ligne, de 500 caractères au plus.',
  minutesRefused: 'Donnez une durée de 1 à 60 minutes.',
  keywordsRefused: 'Donnez quarante mots au plus, de 60 caractères chacun.',
  comesFrom: (name) => `vient de ${name}`,
  follows: (name) =>
    `Cet article vient de ${name} et en suit les changements. Pour le modifier ici, détachez-le\u{a0}: il ne suivra plus ${name}.`,
  seeThere: 'Voir l’original',
  detach: 'Détacher pour le modifier ici',
  withdrawn: (name) =>
    `Cet article n’est plus dans ${name}, et n’est donc plus proposé sur les postes. Détachez-le pour le garder ici.`,
  detached: 'L’article est détaché\u{a0}: il se modifie désormais ici.',
};

export const ARTICLES_EN: ArticleWords = {
  title: 'Articles',
  intro: 'What an agent can do alone between two calls. Workstations keep them, even offline.',
  add: 'Write an article',
  retired: 'Retired from the workstations',
  retiredHint: 'Kept here: you can bring them back.',
  retire: 'Retire from the workstations',
  bringBack: 'Bring back to the workstations',
  wasRetired: (title) => `“${title}” is no longer offered to agents.`,
  undo: 'Undo',
  edit: 'Edit the article',
  newTitle: 'New article',
  minutes: (count) => `${count} min`,
  changed: 'changed on',
  everyCategory: 'Found by its words only',
  heading: 'Title',
  summary: 'In one sentence',
  summaryHint: 'Optional: what the article helps to check.',
  steps: 'Steps',
  stepsHint: 'One per line, one to twenty. Say what to do and what should be seen.',
  duration: 'Time, in minutes',
  categories: 'Categories',
  categoriesHint: 'The article is offered first in these categories.',
  keywords: 'Words that lead to it',
  keywordsHint: 'Separated by commas, as agents say them: “no sound”, “mute”.',
  check: 'Check',
  checkHint:
    'What the workstation reads again when an agent answers “It works”: the fault must be gone.',
  noCheck: 'None: take the agent’s word',
  preview: 'On the workstation',
  previewHint: 'What the agent will see, opened.',
  showPreview: 'Show the preview',
  helped: 'It works',
  stillBroken: 'Still broken',
  save: 'Save',
  saved: 'The article is saved. Workstations will have it when they next synchronise.',
  refused: 'The article is not saved: a field needs correcting.',
  overtaken:
    'Somebody changed this article while you were writing. Nothing is saved and your text is kept below; the preview shows their version. Save again to replace it with yours.',
  titleRefused: 'Give a title of 120 characters at most.',
  summaryRefused: 'This sentence is longer than 300 characters: shorten it.',
  stepsRefused: 'Give one to twenty steps, one per line, of 500 characters at most.',
  minutesRefused: 'Give a time of 1 to 60 minutes.',
  keywordsRefused: 'Give forty words at most, of 60 characters each.',
  comesFrom: (name) => `comes from ${name}`,
  follows: (name) =>
    `This article comes from ${name} and follows its changes. To edit it here, detach it: it will no longer follow ${name}.`,
  seeThere: 'See the original',
  detach: 'Detach to edit it here',
  withdrawn: (name) =>
    `This article is no longer in ${name}, so it is no longer offered on the workstations. Detach it to keep it here.`,
  detached: 'The article is detached: it is now edited here.',
};
