import type { Language } from '#shared/language.ts';
import { AUDIT_DAYS } from '#shared/privacy/kept-for.ts';

/** What the support’s server keeps of postes and of its own team: what, why, how long, for whom. */
export const CENTRAL_ROWS: Record<
  Language,
  readonly (readonly [string, string, string, string])[]
> = {
  fr: [
    [
      'Enrôlement du poste',
      'Reconnaître ce poste, et pouvoir lui retirer l’accès à lui seul',
      'Le jeton, à l’abri sur ce poste ; au support, son empreinte, le nom du poste, son site, le jour du dernier passage et, avec chaque ticket, le poste et le site d’où il vient',
      'Le support ; le jeton lui-même, personne',
    ],
    [
      'Journal de l’équipe du support',
      'Savoir qui a donné un code, retiré un accès, ouvert une session, exporté',
      `Au support, ${AUDIT_DAYS} jours ; rien de ce que disent les tickets`,
      'L’équipe du support',
    ],
  ],
  en: [
    [
      'Enrolment of the workstation',
      'Recognising this workstation, and being able to shut it out alone',
      'The token, kept safe on this workstation; at support its fingerprint, the workstation’s name, its site, the day it was last there and, with each ticket, the workstation and the site it came from',
      'Support; the token itself, nobody',
    ],
    [
      'Log of the support team',
      'Knowing who gave a code, shut a workstation out, signed in, exported',
      `At support, ${AUDIT_DAYS} days; nothing of what tickets say`,
      'The support team',
    ],
  ],
};
