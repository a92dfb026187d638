import type { LadderWords } from './ladder-words.ts';

const KEPT = 'Continuez normalement\u{a0}: votre ticket est gardé et part tout seul';

export const ladderFr: LadderWords = {
  title: 'Le chemin jusqu’au support',
  outcomes: { passed: 'réussi', failed: 'en panne', skipped: 'sans objet ou non essayé' },
  status: (status) => `réponse ${status}`,
  details: {
    'no-adapter': 'aucune',
    'link-down': 'câble débranché ou Wi-Fi coupé',
    'no-address': 'aucune',
    'self-assigned': 'adresse de secours, le réseau n’en a pas donné',
    'no-default-route': 'aucune passerelle indiquée',
    'gateway-silent': 'la passerelle ne répond pas',
    'no-name-server': 'aucun serveur de noms indiqué',
    'name-servers-silent': 'sans réponse',
    'name-not-found': 'inconnu',
    'name-servers-failing': 'serveur de noms en erreur',
    'name-lies': 'adresse fausse',
    'no-route': 'aucun chemin',
    refused: 'refusée par le serveur',
    silent: 'aucune réponse',
    closed: 'coupée',
    'certificate-expired': 'expiré',
    'certificate-not-yet-valid': 'pas encore valable',
    'certificate-untrusted': 'd’origine inconnue, la liaison est peut-être interceptée',
    'certificate-wrong-name': 'd’un autre serveur',
    'clock-wrong': 'la date du poste est fausse',
    'tls-failed': 'liaison sécurisée impossible',
    'captive-portal': 'page de connexion',
    'proxy-refused': 'refuse la connexion',
    'proxy-silent': 'ne répond pas',
    'not-a-central': 'un autre service répond',
    timeout: 'pas de réponse à temps',
    error: 'échec sans explication',
    dhcp: 'reçue du réseau',
    'some-name-servers-silent': 'un des serveurs ne répond pas',
    loopback: 'sur ce poste',
    'ip-address': 'sans nom',
    'same-network': 'même réseau',
    'plain-http': 'sans certificat',
    'no-proxy': 'aucun',
    unknown: 'vérification impossible',
  },
  verdicts: {
    'no-adapter':
      'Le poste n’a aucune carte réseau en service. Si vous utilisez un adaptateur USB, débranchez-le et rebranchez-le.',
    'self-assigned':
      'Le poste est branché mais le réseau ne lui a pas donné d’adresse. Débranchez le câble réseau dix secondes puis rebranchez-le.',
    'gateway-silent':
      'La passerelle du site ne répond pas. Demandez à vos voisins s’ils sont coupés aussi\u{a0}; sinon, débranchez votre câble réseau dix secondes.',
    'no-name-server':
      'Le réseau n’a indiqué aucun serveur de noms au poste. Débranchez le câble réseau dix secondes puis rebranchez-le.',
    'name-servers-failing': `Le réseau fonctionne, mais le serveur de noms du site est en erreur. ${KEPT} dès qu’il répond.`,
    'name-lies':
      'Le serveur de noms donne une fausse adresse pour le support. Si vous passez par un VPN ou un Wi-Fi public, déconnectez-le puis reconnectez-le.',
    silent: `Le réseau fonctionne, mais rien ne répond à l’adresse du support. ${KEPT} dès que le passage est rétabli.`,
    'certificate-expired': `Le certificat du serveur du support a expiré\u{a0}: votre poste n’y est pour rien. ${KEPT} dès qu’il est renouvelé.`,
    'certificate-untrusted':
      'Un équipement inconnu répond à la place du support\u{a0}: la liaison est peut-être interceptée. N’entrez aucun mot de passe et prévenez le support par téléphone.',
    'certificate-wrong-name':
      'Un autre serveur répond à la place du support. Si vous passez par un VPN ou un Wi-Fi public, déconnectez-le puis reconnectez-le.',
    'clock-wrong':
      'La date ou l’heure du poste est fausse, ce qui empêche toute liaison sûre. Réglez-la, puis actualisez.',
    'captive-portal':
      'Une page de connexion répond à la place du support. Ouvrez un navigateur et identifiez-vous sur le réseau.',
    'not-a-central': `Un autre service répond à l’adresse du support. ${KEPT} dès que le bon service est rétabli.`,
  },
};
