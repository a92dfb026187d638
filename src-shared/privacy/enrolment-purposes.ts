import type { Purpose } from './purpose.ts';

export const ENROLMENT_PURPOSES: Readonly<Record<string, Purpose>> = {
  code: {
    fr: 'Code donné par le support ; le serveur n’en garde que l’empreinte',
    en: 'Code given by support; the server keeps its fingerprint only',
  },
  poste: {
    fr: 'Nom de la machine, pour la retrouver dans la liste du support',
    en: 'Name of the machine, to be found in support’s list',
  },
  token: {
    fr: 'Jeton tiré par ce poste ; le serveur n’en garde que l’empreinte',
    en: 'Token drawn by this workstation; the server keeps its fingerprint only',
  },
};
