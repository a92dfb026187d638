/** What people on a floor write for short; the whole words are what the lexicon and the model know. */
const SHORT: Readonly<Record<string, string>> = {
  pb: 'probleme',
  pbs: 'problemes',
  pblm: 'probleme',
  prob: 'probleme',
  cnx: 'connexion',
  co: 'connexion',
  deco: 'deconnexion',
  net: 'internet',
  mdp: 'mot de passe',
  pwd: 'password',
  pw: 'password',
  appli: 'application',
  applis: 'applications',
  app: 'application',
  apps: 'applications',
  ordi: 'ordinateur',
  tel: 'telephone',
  info: 'information',
  auj: 'aujourd hui',
  ajd: 'aujourd hui',
  pr: 'pour',
  qd: 'quand',
  ns: 'nous',
  tt: 'tout',
  ts: 'tous',
  tlm: 'tout le monde',
  bcp: 'beaucoup',
  dc: 'donc',
  ds: 'dans',
  svp: '',
  stp: '',
  pls: '',
  plz: '',
  merci: '',
  bonjour: '',
  bjr: '',
  slt: '',
  salut: '',
  hello: '',
  hi: '',
  thanks: '',
};

/**
 * The words of a sentence as the triage compares them: lower case, no accents, one word per blank,
 * abbreviations written out, courtesies left out. Figures become `#` (a position, an error number).
 */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gu, 'oe')
    .toLowerCase()
    .replace(/\d+/gu, ' # ')
    .split(/[^a-z#]+/u)
    .flatMap((word) => (SHORT[word] ?? squeezed(word)).split(' '))
    .filter((word) => word !== '');
}

/** "marche plusss" is said by a finger that stays on the key; no word has three times one letter. */
const squeezed = (word: string): string => word.replace(/([a-z])\1{2,}/gu, '$1');
