import type { FactPurpose } from './purpose.ts';

export const NETWORK_PURPOSES = {
  interfaces: {
    why: {
      fr: 'Voir un câble débranché ou un poste sans adresse.',
      en: 'Seeing an unplugged cable or a workstation without address.',
    },
    fields: {
      '[].name': {
        fr: 'Nom de la carte, jamais celui du réseau Wi-Fi',
        en: 'Name of the card, never that of the Wi-Fi network',
      },
      '[].kind': { fr: 'Câble, Wi-Fi ou réseau virtuel', en: 'Cable, Wi-Fi or virtual network' },
      '[].link': { fr: 'Branchée ou non', en: 'Connected or not' },
      '[].speedMbps': {
        fr: 'Débit du lien, pour voir un câble abîmé',
        en: 'Speed of the link, to see a damaged cable',
      },
      '[].ipv4[]': {
        fr: 'Adresse du poste sur le réseau du site',
        en: 'Address of the workstation on the site’s network',
      },
      '[].ipv6[]': { fr: 'La même, dans sa forme récente', en: 'The same in its newer form' },
    },
  },
  gateway: {
    why: {
      fr: 'Voir si le poste a une sortie.',
      en: 'Seeing whether the workstation has a way out.',
    },
    fields: {
      address: { fr: 'Adresse de la sortie du site', en: 'Address of the site’s way out' },
      interface: { fr: 'Carte qui y mène', en: 'Card that leads to it' },
    },
  },
  'name-servers': {
    why: {
      fr: 'Voir si le poste sait à qui demander les noms.',
      en: 'Seeing whether the workstation knows whom to ask for names.',
    },
    fields: {
      'addresses[]': { fr: 'Adresses des serveurs de noms', en: 'Addresses of the name servers' },
    },
  },
  'central-reachable': {
    why: {
      fr: 'Nommer l’étape où la liaison avec le support s’arrête.',
      en: 'Naming the step at which the way to support ends.',
    },
    fields: {
      host: { fr: 'Serveur du support', en: 'Server of support' },
      'rungs[].rung': { fr: 'Étape essayée', en: 'Step tried' },
      'rungs[].outcome': { fr: 'Réussie, manquée ou sautée', en: 'Passed, failed or skipped' },
      'rungs[].ms': { fr: 'Durée', en: 'Time taken' },
      'rungs[].detail': {
        fr: 'Raison de l’échec, selon le réseau',
        en: 'Reason of the failure, as the network gives it',
      },
      'rungs[].about[]': {
        fr: 'Adresses en cause : serveur de noms muet, passerelle, proxy',
        en: 'Addresses concerned: silent name server, gateway, proxy',
      },
      broken: { fr: 'Première étape manquée', en: 'First step that failed' },
      clockAheadSeconds: {
        fr: 'Avance de l’horloge du poste sur celle du support',
        en: 'How far the clock of the workstation is ahead of that of support',
      },
    },
  },
  'site-hosts': {
    why: {
      fr: 'Voir si les serveurs choisis par votre site (softphone, CRM…) répondent. Aucun autre n’est essayé.',
      en: 'Seeing whether the servers your site chose (softphone, CRM…) answer. No other is tried.',
    },
    fields: {
      '[].name': { fr: 'Nom donné par le site', en: 'Name the site gave' },
      '[].host': { fr: 'Serveur', en: 'Server' },
      '[].port': { fr: 'Port du serveur', en: 'Port of the server' },
      '[].broken': { fr: 'Étape manquée', en: 'Step that failed' },
      '[].ms': { fr: 'Durée', en: 'Time taken' },
      '[].detail': {
        fr: 'Raison de l’échec, selon le réseau',
        en: 'Reason of the failure, as the network gives it',
      },
    },
  },
  'line-quality': {
    why: {
      fr: 'Expliquer une voix hachée ou en retard.',
      en: 'Explaining a voice that is choppy or late.',
    },
    fields: {
      '[].target': {
        fr: 'Sortie du site, softphone ou support',
        en: 'Site’s way out, softphone or support',
      },
      '[].host': { fr: 'Serveur essayé', en: 'Server tried' },
      '[].sent': { fr: 'Essais', en: 'Tries' },
      '[].lost': { fr: 'Essais perdus', en: 'Tries lost' },
      '[].medianMs': { fr: 'Délai habituel', en: 'Usual delay' },
      '[].worstMs': { fr: 'Délai le plus long', en: 'Longest delay' },
      '[].jitterMs': { fr: 'Variation du délai', en: 'Variation of the delay' },
    },
  },
  timeline: {
    why: {
      fr: 'Comprendre une panne passée : ce que le poste a noté autour d’elle.',
      en: 'Understanding a fault that is over: what the workstation noted around it.',
    },
    fields: {
      from: { fr: 'Début de la période', en: 'Start of the period' },
      to: { fr: 'Fin de la période', en: 'End of the period' },
      'events[].at': { fr: 'Heure', en: 'Time' },
      'events[].kind': {
        fr: 'Genre d’événement, d’une liste fermée',
        en: 'Kind of event, from a closed list',
      },
      'events[].subject': {
        fr: 'Appareil, carte ou adresse concernés',
        en: 'Device, card or address it is about',
      },
    },
  },
} as const satisfies Record<string, FactPurpose>;
