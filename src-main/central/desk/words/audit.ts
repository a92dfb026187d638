import { assertNever } from '#shared/result.ts';
import type { AuditEvent } from '../../store/audit-log.ts';

export interface AuditWords {
  readonly title: string;
  readonly intro: (days: number) => string;
  readonly none: string;
  readonly columns: Readonly<Record<'at' | 'who' | 'what', string>>;
  readonly older: string;
  readonly newest: string;
  /** `until` as the reader's language writes a moment. */
  readonly say: (event: AuditEvent, moment: (iso: string) => string) => string;
}

export const AUDIT_FR: AuditWords = {
  title: 'Journal',
  intro: (days) =>
    `Qui a donné un code, retiré un accès, ouvert une session, changé un compte ou exporté des données, et ce qui a été effacé. Rien ne s’y modifie ; chaque ligne est effacée après ${days} jours.`,
  none: 'Rien n’est encore noté.',
  columns: { at: 'Date', who: 'Qui', what: 'Action' },
  older: 'Plus ancien',
  newest: 'Revenir au plus récent',
  say: (event, moment) => {
    switch (event.kind) {
      case 'code-given':
        return `a donné un code pour ${event.posts === 1 ? 'un poste' : `${event.posts} postes`} de ${event.site}, jusqu’au ${moment(event.until)}`;
      case 'code-ended':
        return `a fermé un code de ${event.site}`;
      case 'poste-revoked':
        return `a retiré l’accès de ${event.poste} (${event.site})`;
      case 'poste-restored':
        return `a rendu l’accès à ${event.poste} (${event.site})`;
      case 'profile-saved':
        return `a enregistré le profil ${event.name}`;
      case 'profile-removed':
        return `a supprimé le profil ${event.name}`;
      case 'signed-in':
        return {
          password: 'a ouvert une session',
          code: 'a ouvert une session par un code d’accès',
          entry: 'a ouvert une session depuis le poste',
        }[event.way];
      case 'account-added':
        return `a ajouté ${event.name} à l’équipe`;
      case 'account-disabled':
        return `a désactivé le compte de ${event.name}`;
      case 'account-enabled':
        return `a réactivé le compte de ${event.name}`;
      case 'password-reset':
        return `a donné un nouveau mot de passe à ${event.name}`;
      case 'password-changed':
        return 'a changé son mot de passe';
      case 'picture-erased':
        return `a effacé une image du ticket ${event.reference}`;
      case 'tickets-erased':
        return `a effacé ${event.count === 1 ? 'un ticket résolu, inchangé' : `${event.count} tickets résolus, inchangés`} depuis ${event.days} jours`;
      case 'exported':
        return { tickets: 'a exporté des tickets', catalogue: 'a exporté les catégories' }[
          event.what
        ];
      default:
        return assertNever(event);
    }
  },
};

export const AUDIT_EN: AuditWords = {
  title: 'Log',
  intro: (days) =>
    `Who gave a code, withdrew access, signed in, changed an account or exported data, and what was erased. Nothing in it can be changed; each line is erased after ${days} days.`,
  none: 'Nothing is noted yet.',
  columns: { at: 'Date', who: 'Who', what: 'Action' },
  older: 'Older',
  newest: 'Back to the newest',
  say: (event, moment) => {
    switch (event.kind) {
      case 'code-given':
        return `gave a code for ${event.posts === 1 ? 'one workstation' : `${event.posts} workstations`} of ${event.site}, until ${moment(event.until)}`;
      case 'code-ended':
        return `closed a code of ${event.site}`;
      case 'poste-revoked':
        return `withdrew access from ${event.poste} (${event.site})`;
      case 'poste-restored':
        return `gave access back to ${event.poste} (${event.site})`;
      case 'profile-saved':
        return `saved the profile ${event.name}`;
      case 'profile-removed':
        return `removed the profile ${event.name}`;
      case 'signed-in':
        return {
          password: 'signed in',
          code: 'signed in with an access code',
          entry: 'signed in from the workstation',
        }[event.way];
      case 'account-added':
        return `added ${event.name} to the team`;
      case 'account-disabled':
        return `disabled the account of ${event.name}`;
      case 'account-enabled':
        return `enabled the account of ${event.name}`;
      case 'password-reset':
        return `gave ${event.name} a new password`;
      case 'password-changed':
        return 'changed their password';
      case 'picture-erased':
        return `erased a picture of ticket ${event.reference}`;
      case 'tickets-erased':
        return `erased ${event.count === 1 ? 'one resolved ticket' : `${event.count} resolved tickets`}, unchanged for ${event.days} days`;
      case 'exported':
        return { tickets: 'exported tickets', catalogue: 'exported the categories' }[event.what];
      default:
        return assertNever(event);
    }
  },
};
