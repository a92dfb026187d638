/** Accounts of the support team: one's own, and everybody's. */
export interface PeopleWords {
  readonly team: string;
  readonly teamIntro: string;
  readonly account: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameRefused: string;
  readonly nameTaken: string;
  readonly add: string;
  readonly addPerson: string;
  readonly handOver: (name: string) => string;
  readonly handOverHint: string;
  readonly reset: string;
  readonly disable: string;
  readonly enable: string;
  readonly you: string;
  readonly builtIn: string;
  readonly disabled: string;
  readonly waitsFirst: string;
  readonly mustChange: string;
  readonly changed: string;
  readonly changePassword: string;
  readonly changeHint: string;
  readonly old: string;
  readonly oldRefused: string;
  readonly wanted: string;
  readonly wantedHint: string;
  readonly wantedRefused: string;
  readonly sameAsOld: string;
  readonly again: string;
  readonly againRefused: string;
  readonly everywhere: string;
  readonly everywhereHint: string;
}

export const PEOPLE_FR: PeopleWords = {
  team: 'Équipe',
  teamIntro:
    'Chaque personne a son compte : son nom signe ses réponses et dit qui s’occupe de quoi. Toute personne connectée peut en ajouter une autre.',
  account: 'Mon compte',
  name: 'Nom',
  nameHint: 'Les demandeurs le lisent au-dessus des réponses.',
  nameRefused: 'Donnez un nom de 2 à 60 caractères.',
  nameTaken: 'Ce nom est déjà celui d’un compte, peut-être désactivé. Choisissez-en un autre.',
  add: 'Ajouter une personne',
  addPerson: 'Ajouter',
  handOver: (name) => `Mot de passe à remettre à ${name}`,
  handOverHint:
    'Il n’est affiché que cette fois. À sa première connexion, la personne choisira le sien.',
  reset: 'Nouveau mot de passe',
  disable: 'Désactiver',
  enable: 'Réactiver',
  you: 'vous',
  builtIn: 'compte commun, ouvert par un code d’accès ou depuis le poste',
  disabled: 'désactivé : ses réponses gardent son nom',
  waitsFirst: 'n’a pas encore choisi son mot de passe',
  mustChange: 'Choisissez votre propre mot de passe pour continuer.',
  changed: 'Le mot de passe est changé. Les autres sessions ouvertes à votre nom sont fermées.',
  changePassword: 'Changer le mot de passe',
  changeHint: 'Les autres sessions ouvertes à votre nom seront fermées.',
  old: 'Mot de passe actuel',
  oldRefused: 'Ce n’est pas le mot de passe actuel.',
  wanted: 'Nouveau mot de passe',
  wantedHint: 'Au moins 12 caractères ; une phrase convient.',
  wantedRefused: 'Choisissez de 12 à 200 caractères, sans votre nom.',
  sameAsOld: 'Choisissez un mot de passe différent de l’actuel.',
  again: 'Confirmer le nouveau mot de passe',
  againRefused: 'Les deux mots de passe saisis sont différents.',
  everywhere: 'Se déconnecter partout',
  everywhereHint: 'Ferme toutes les sessions ouvertes à votre nom, celle-ci comprise.',
};

export const PEOPLE_EN: PeopleWords = {
  team: 'Team',
  teamIntro:
    'Each person has an account: the name signs their answers and says who handles what. Anybody signed in can add somebody else.',
  account: 'My account',
  name: 'Name',
  nameHint: 'Requesters read it above the answers.',
  nameRefused: 'Give a name of 2 to 60 characters.',
  nameTaken: 'An account has this name already, perhaps a disabled one. Choose another.',
  add: 'Add somebody',
  addPerson: 'Add',
  handOver: (name) => `Password to hand to ${name}`,
  handOverHint: 'It is shown only this once. At the first sign-in they choose their own.',
  reset: 'New password',
  disable: 'Disable',
  enable: 'Enable',
  you: 'you',
  builtIn: 'shared account, opened by an access code or from the workstation',
  disabled: 'disabled: their answers keep their name',
  waitsFirst: 'has not chosen a password yet',
  mustChange: 'Choose a password of your own to continue.',
  changed: 'The password is changed. Other sessions in your name are closed.',
  changePassword: 'Change the password',
  changeHint: 'Other sessions in your name will be closed.',
  old: 'Current password',
  oldRefused: 'This is not the current password.',
  wanted: 'New password',
  wantedHint: 'At least 12 characters; a phrase will do.',
  wantedRefused: 'Choose 12 to 200 characters, without your name.',
  sameAsOld: 'Choose a password that differs from the current one.',
  again: 'Confirm the new password',
  againRefused: 'The two passwords typed differ.',
  everywhere: 'Sign out everywhere',
  everywhereHint: 'Closes every session in your name, this one included.',
};
