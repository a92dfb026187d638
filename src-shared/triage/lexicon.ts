/**
 * What a call-centre floor speaks of, each thing by the beginnings of the words for it, in French and
 * English. A thing counts once however it is said, so one labelled sentence teaches all its synonyms.
 * `said` is how the reason shown to the agent names it.
 */
export interface LexiconEntry {
  readonly id: string;
  readonly said: { readonly fr: string; readonly en: string };
  /** Beginnings of words; one with a blank must be met as consecutive words. */
  readonly stems: readonly string[];
}

const entry = (id: string, fr: string, en: string, stems: string): LexiconEntry => ({
  id,
  said: { fr, en },
  stems: stems.split('|'),
});

export const LEXICON: readonly LexiconEntry[] = [
  entry(
    'headset',
    'casque',
    'headset',
    'casque|headset|ecouteur|oreillette|jabra|plantronic|poly ',
  ),
  entry('microphone', 'micro', 'microphone', 'micro |micros |microphone|mic '),
  entry('keyboard', 'clavier', 'keyboard', 'clavier|keyboard|touche|keys '),
  entry('mouse', 'souris', 'mouse', 'souris|mouse|molette|clic '),
  entry('screen', 'écran', 'screen', 'ecran|screen|moniteur|monitor|dalle|affichage'),
  entry('printer', 'imprimante', 'printer', 'imprim|print'),
  entry(
    'computer',
    'ordinateur',
    'computer',
    'ordinateur|pc |computer|unite centrale|tour |laptop|portable|machine',
  ),
  entry(
    'cable',
    'câble',
    'cable',
    'cable|fil |prise|rj|adaptateur|dongle|usb|plug|wire|alimentation|chargeur|charger',
  ),
  entry(
    'starts',
    'démarrage',
    'start-up',
    'demarr|allum|boot|s eteint|eteint|redemarr|restart|turn on|switch on|power',
  ),
  entry('slow', 'lenteur', 'slowness', 'lent|rame|ram |traine|slow|lag|met du temps|interminable'),
  entry(
    'frozen',
    'figé',
    'frozen',
    'fige|freeze|frozen|bloque|plante|gel |gele|hang|stuck|crash|ne repond',
  ),
  entry('position', 'position', 'position', 'position|poste |posts |seat|desk |place '),
  entry(
    'internet',
    'internet',
    'internet',
    'internet|web |wifi|wi fi|reseau|network|en ligne|online|navigateur|browser|page |pages |google',
  ),
  entry('vpn', 'VPN', 'VPN', 'vpn'),
  entry('password', 'mot de passe', 'password', 'mot de passe|password|mdp|code pin'),
  entry(
    'session',
    'session',
    'session',
    'session|verrouill|locked|windows|ouvrir ma session|sign in|log in|logon|connecter',
  ),
  entry(
    'drive',
    'lecteur réseau',
    'network drive',
    'lecteur|dossier|repertoire|partage|drive|folder|share',
  ),
  entry('mail', 'messagerie', 'mail', 'messag|mail|outlook|courriel|boite'),
  entry(
    'rights',
    'droits',
    'rights',
    'droit|autoris|acces refuse|access denied|refus|denied|habilit|permission',
  ),
  entry('login', 'login', 'login', 'login|log |logs |identifiant|compte|account|matricule|user '),
  entry(
    'deactivate',
    'désactivation',
    'switching off',
    'desactiv|deactivat|disable|couper le|fermer le|close the|suspend',
  ),
  entry('activate', 'activation', 'switching on', 'activ|reactiv|enable|retablir|reouvrir'),
  entry(
    'leaving',
    'départ',
    'leaving',
    'quitt|depart|demission|fin de contrat|congé|conge|leav|left the|absence|maternite|retour de|returns|rupture',
  ),
  entry(
    'newcomer',
    'nouvel arrivant',
    'newcomer',
    'nouvel arriv|nouveau collab|nouvelle recrue|newcomer|new hire|new agent|nouvel agent|recrue|stagiaire|trainee|intern ',
  ),
  entry(
    'crm',
    'CRM',
    'CRM',
    'crm|fiche client|fiches client|customer file|customer record|salesforce|dynamics',
  ),
  entry(
    'client-app',
    'application du client',
    'client’s application',
    'application du client|appli client|outil client|outil du client|portail client|extranet|client s |donneur d ordre',
  ),
  entry(
    'report',
    'rapport',
    'report',
    'rapport|reporting|report |reports|statist|stats |tableau de bord|dashboard|kpi|indicateur',
  ),
  entry(
    'extract',
    'extraction',
    'extraction',
    'extract|export|requete|query|excel|csv|fichier de|fichier du|la veille|yesterday',
  ),
  entry(
    'install',
    'installation',
    'installation',
    'install|deploy|deploi|mettre en place|mise en place|set up|setup|nouvelle application|nouveau logiciel|new application|new software|new tool|nouvel outil|ajouter',
  ),
  entry(
    'crackle',
    'grésillement',
    'crackling',
    'gresill|crackl|crachot|craqu|parasit|friture|static|hach|coupures|saccad|grince|bourdonn|echo|choppy|robot|metallique|souffle',
  ),
  entry('call', 'appel', 'call', 'appel|call |calls |communication|conversation|telephon|phone'),
  entry('customer-hears', 'le client n’entend pas', 'the client cannot hear', 'entend|hear'),
  entry('hermes', 'Hermès', 'Hermès', 'hermes|vocalcom|softphone|bandeau'),
  entry(
    'everyone',
    'tout le plateau',
    'the whole floor',
    'tout le plateau|tout le monde|tous les|personne ne|plateau|equipe entiere|toute l equipe|whole floor|everyone|nobody|everybody|all of us|all agents|entire|floor|tous a l|all the seats',
  ),
  entry(
    'everything',
    'toutes les applications',
    'all applications',
    'toutes les app|tous les outils|aucune application|plus rien|all app|all the app|all tools|every app|everything|nothing works',
  ),
  entry(
    'standstill',
    'arrêt',
    'standstill',
    'a l arret|arret|production|prod |standstill|stopped work|chomage technique|down ',
  ),
  entry(
    'unavailable',
    'indisponible',
    'unavailable',
    'indispo|inaccess|unavailable|hors service|maintenance|not respond|erreur #|error #|unreachable|ne s ouvre|does not open|won t open|ne charge',
  ),
  entry(
    'application',
    'application',
    'application',
    'application|logiciel|software|outil|tool|programme|plateforme|platform',
  ),
  entry(
    'billing',
    'facturation',
    'billing',
    'factur|billing|invoice|recouvrement|commande|order|eligib|rendez vous|booking|ticketing|portabilite|planning',
  ),
  entry('bytel', 'Bytel', 'Bytel', 'bytel|bouygues|bbox'),
  entry(
    'idea',
    'idée',
    'idea',
    'suggest|idee|idea|propos|serait bien|would be nice|would be good|ameliorer|improve|pourrait on|could we|pourriez vous ajouter|souhait|j aimerais|remarque|feedback|serait il possible|il faudrait|why not|pourquoi pas',
  ),
  entry(
    'room',
    'salle',
    'room',
    'salle|room|clim|air condition|lumiere|light|badge|porte|door|chaise|chair|bureau |machine a cafe|chauffage|heating|neon|bruit|noise|odeur',
  ),
];

/** The things a sentence speaks of, in the order of the lexicon. */
export function thingsIn(words: readonly string[]): LexiconEntry[] {
  const sentence = ` ${words.join(' ')} `;
  return LEXICON.filter(({ stems }) => stems.some((stem) => sentence.includes(` ${stem}`)));
}
