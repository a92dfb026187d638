import type { Family, Question, ReportGroup } from '#shared/category.ts';

/** The catalogue of categories and its editor. */
export interface CatalogueWords {
  readonly title: string;
  readonly intro: string;
  readonly add: string;
  readonly edit: string;
  readonly newTitle: string;
  readonly up: string;
  readonly down: string;
  readonly retire: string;
  readonly bringBack: string;
  readonly retired: string;
  readonly retiredHint: string;
  readonly lastOne: string;
  readonly tickets: (count: number) => string;
  readonly family: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly label: string;
  readonly labelHint: string;
  readonly purpose: string;
  readonly notFor: string;
  readonly example: string;
  readonly reminder: string;
  readonly reminderHint: string;
  readonly french: string;
  readonly english: string;
  readonly bothHint: string;
  readonly urgency: string;
  readonly capture: string;
  readonly report: string;
  readonly reportHint: string;
  readonly groups: Readonly<Record<ReportGroup, string>>;
  readonly words: string;
  readonly wordsHint: string;
  readonly examples: string;
  readonly examplesHint: string;
  readonly questions: string;
  readonly questionsHint: string;
  readonly question: string;
  readonly anotherQuestion: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Question['kind'], string>>;
  readonly required: string;
  readonly choices: string;
  readonly choicesHint: string;
  readonly near: string;
  readonly nearHint: string;
  readonly refusal: string;
  readonly refusalHint: string;
  readonly preview: string;
  readonly showPreview: string;
  readonly forWhat: string;
  readonly notForWhat: string;
  readonly exampleOf: string;
  readonly save: string;
  readonly saved: string;
  readonly refused: string;
  readonly overtaken: string;
  readonly overtakenHere: string;
  readonly labelRefused: string;
  readonly purposeRefused: string;
  readonly textRefused: string;
  readonly wordsRefused: string;
  readonly examplesRefused: string;
  readonly questionsRefused: string;
  readonly tryTitle: string;
  readonly trySentence: string;
  readonly tryHint: string;
  readonly tryIt: string;
  readonly wouldChoose: string;
  readonly wouldOffer: string;
  readonly because: string;
  readonly versions: string;
  readonly versionsHint: string;
  readonly inForce: string;
  readonly cameWith: string;
  readonly backTo: string;
  readonly backToDefault: string;
  readonly defaultHint: string;
  readonly exchange: string;
  readonly exportIt: string;
  readonly importFile: string;
  readonly importIt: string;
  readonly importHint: string;
  readonly importRefused: (where: string) => string;
}

export const CATALOGUE_FR: CatalogueWords = {
  title: 'Catégories',
  intro:
    'Ce qu’un agent peut choisir, dans l’ordre où les postes le montrent. Un poste reçoit les changements à sa prochaine synchronisation.',
  add: 'Ajouter une catégorie',
  edit: 'Modifier la catégorie',
  newTitle: 'Nouvelle catégorie',
  up: 'Monter',
  down: 'Descendre',
  retire: 'Retirer',
  bringBack: 'Remettre',
  retired: 'Retirées',
  retiredHint:
    'Les postes ne les proposent plus. Leurs tickets gardent leur nom, et ceux qui attendent encore sur un poste sont reçus.',
  lastOne: 'C’est la dernière catégorie proposée : elle ne peut pas être retirée.',
  tickets: (count) => (count < 2 ? `${count} ticket` : `${count} tickets`),
  family: 'Famille',
  families: { dsi: 'DSI', bytel: 'Bytel', suggestion: 'Suggestion' },
  label: 'Nom',
  labelHint: 'Le même dans les deux langues.',
  purpose: 'Pour',
  notFor: 'Pas pour',
  example: 'Exemple',
  reminder: 'Rappel',
  reminderHint: 'Facultatif : montré dès que la catégorie est choisie.',
  french: 'français',
  english: 'anglais',
  bothHint: 'Sans traduction, le texte est montré tel quel dans les deux langues.',
  urgency: 'Urgence',
  capture: 'Joindre les écrans',
  report: 'Rapport du poste joint',
  reportHint: 'Ce qui en part d’office. L’agent peut toujours le retirer.',
  groups: { hardware: 'Matériel', audio: 'Audio', network: 'Réseau' },
  words: 'Mots du site',
  wordsHint: 'Un par ligne : noms d’applications, de salles, d’outils. Ils comptent aussitôt.',
  examples: 'Phrases du site',
  examplesHint: 'Une par ligne, comme les agents les disent.',
  questions: 'Questions',
  questionsHint: 'Six au plus : ce sans quoi vous ne pouvez pas agir.',
  question: 'Question',
  anotherQuestion: 'Ajouter une question',
  kind: 'Réponse',
  kinds: { text: 'Texte', choice: 'Choix', count: 'Nombre', 'date-time': 'Date et heure' },
  required: 'Réponse obligatoire',
  choices: 'Choix',
  choicesHint:
    'Un par ligne : « code | français | anglais | mots qui le disent, séparés par des virgules ». Les réponses sont gardées sous le code.',
  near: 'Mots voisins de la réponse',
  nearHint:
    'Séparés par des virgules. Un login ou un numéro qui suit « login », un nombre qui précède « postes » : la réponse est proposée d’après les mots de l’agent.',
  refusal: 'Message quand la réponse manque',
  refusalHint: 'Dites pourquoi elle est nécessaire.',
  preview: 'Sur le poste',
  showPreview: 'Voir l’aperçu',
  forWhat: 'Pour :',
  notForWhat: 'Pas pour :',
  exampleOf: 'Exemple :',
  save: 'Enregistrer',
  saved: 'La catégorie est enregistrée.',
  refused: 'La catégorie n’est pas enregistrée : un champ est à corriger.',
  overtaken:
    'Quelqu’un a modifié le catalogue entre-temps, et rien n’a été changé. Le voici à jour : recommencez si c’est encore utile.',
  overtakenHere:
    'Quelqu’un a modifié cette catégorie pendant que vous écriviez. Rien n’est enregistré et votre texte est gardé ci-dessous ; l’aperçu montre sa version. Enregistrez à nouveau pour la remplacer par la vôtre.',
  labelRefused: 'Donnez un nom de 80 caractères au plus.',
  purposeRefused: 'Dites à quoi sert la catégorie, en 300 caractères au plus.',
  textRefused: 'Ce texte dépasse 300 caractères : raccourcissez-le.',
  wordsRefused: 'Donnez 200 mots au plus, de 2 à 60 caractères.',
  examplesRefused: 'Donnez 200 phrases au plus, de 3 à 300 caractères.',
  questionsRefused:
    'Une question est incomplète : un choix demande au moins deux réponses différentes, une réponse obligatoire dit pourquoi elle l’est.',
  tryTitle: 'Où irait cette phrase ?',
  trySentence: 'Phrase d’un agent',
  tryHint: 'Les mots seuls comptent ici ; sur un poste, son rapport compte aussi.',
  tryIt: 'Essayer',
  wouldChoose: 'Le poste choisirait :',
  wouldOffer: 'Le poste ne choisirait rien, et proposerait :',
  because: 'd’après',
  versions: 'Versions',
  versionsHint: 'Les vingt dernières sont gardées. Revenir à l’une d’elles en crée une nouvelle.',
  inForce: 'en vigueur',
  cameWith: 'fournie avec SOS Poste',
  backTo: 'Revenir à cette version',
  backToDefault: 'Revenir au catalogue fourni',
  defaultHint: 'Les catégories que vous avez ajoutées sont alors retirées, pas perdues.',
  exchange: 'Exporter et importer',
  exportIt: 'Exporter en JSON',
  importFile: 'Fichier JSON',
  importIt: 'Importer',
  importHint:
    'Remplace le catalogue ; les catégories absentes du fichier sont retirées, pas perdues.',
  importRefused: (where) => `Ce fichier n’est pas un catalogue : ${where}.`,
};

export const CATALOGUE_EN: CatalogueWords = {
  title: 'Categories',
  intro:
    'What an agent can choose, in the order the workstations show it. A workstation gets changes when it next synchronises.',
  add: 'Add a category',
  edit: 'Edit the category',
  newTitle: 'New category',
  up: 'Move up',
  down: 'Move down',
  retire: 'Retire',
  bringBack: 'Bring back',
  retired: 'Retired',
  retiredHint:
    'Workstations no longer offer them. Their tickets keep their name, and those still waiting on a workstation are received.',
  lastOne: 'This is the last category on offer: it cannot be retired.',
  tickets: (count) => (count === 1 ? '1 ticket' : `${count} tickets`),
  family: 'Family',
  families: { dsi: 'DSI', bytel: 'Bytel', suggestion: 'Suggestion' },
  label: 'Name',
  labelHint: 'The same in both languages.',
  purpose: 'For',
  notFor: 'Not for',
  example: 'Example',
  reminder: 'Reminder',
  reminderHint: 'Optional: shown as soon as the category is chosen.',
  french: 'French',
  english: 'English',
  bothHint: 'Without a translation the text is shown as it is in both languages.',
  urgency: 'Urgency',
  capture: 'Attach the screens',
  report: 'Workstation report attached',
  reportHint: 'What is sent of it by default. The agent can always leave it out.',
  groups: { hardware: 'Hardware', audio: 'Audio', network: 'Network' },
  words: 'The site’s words',
  wordsHint: 'One per line: names of applications, rooms, tools. They count at once.',
  examples: 'The site’s sentences',
  examplesHint: 'One per line, as agents say them.',
  questions: 'Questions',
  questionsHint: 'Six at most: what you cannot act without.',
  question: 'Question',
  anotherQuestion: 'Add a question',
  kind: 'Answer',
  kinds: { text: 'Text', choice: 'Choice', count: 'Number', 'date-time': 'Date and time' },
  required: 'An answer is required',
  choices: 'Choices',
  choicesHint:
    'One per line: “code | French | English | words that say it, separated by commas”. Answers are kept under the code.',
  near: 'Words beside the answer',
  nearHint:
    'Separated by commas. A login or number after “login”, a count before “seats”: the answer is proposed from the agent’s words.',
  refusal: 'Message when the answer is missing',
  refusalHint: 'Say why it is needed.',
  preview: 'On the workstation',
  showPreview: 'Show the preview',
  forWhat: 'For:',
  notForWhat: 'Not for:',
  exampleOf: 'Example:',
  save: 'Save',
  saved: 'The category is saved.',
  refused: 'The category is not saved: a field needs correcting.',
  overtaken:
    'Somebody changed the catalogue meanwhile, and nothing was changed. Here it is as it stands: try again if it is still needed.',
  overtakenHere:
    'Somebody changed this category while you were writing. Nothing is saved and your text is kept below; the preview shows their version. Save again to replace it with yours.',
  labelRefused: 'Give a name of 80 characters at most.',
  purposeRefused: 'Say what the category is for, in 300 characters at most.',
  textRefused: 'This text is longer than 300 characters: shorten it.',
  wordsRefused: 'Give 200 words at most, of 2 to 60 characters.',
  examplesRefused: 'Give 200 sentences at most, of 3 to 300 characters.',
  questionsRefused:
    'A question is incomplete: a choice needs at least two different answers, a required answer says why it is.',
  tryTitle: 'Where would this sentence go?',
  trySentence: 'Sentence of an agent',
  tryHint: 'Words alone count here; on a workstation, its report counts as well.',
  tryIt: 'Try',
  wouldChoose: 'The workstation would choose:',
  wouldOffer: 'The workstation would choose nothing, and offer:',
  because: 'because of',
  versions: 'Versions',
  versionsHint: 'The last twenty are kept. Going back to one makes a new one.',
  inForce: 'in force',
  cameWith: 'supplied with SOS Poste',
  backTo: 'Go back to this version',
  backToDefault: 'Go back to the supplied catalogue',
  defaultHint: 'Categories you added are then retired, not lost.',
  exchange: 'Export and import',
  exportIt: 'Export as JSON',
  importFile: 'JSON file',
  importIt: 'Import',
  importHint: 'Replaces the catalogue; categories the file lacks are retired, not lost.',
  importRefused: (where) => `This file is not a catalogue: ${where}.`,
};
