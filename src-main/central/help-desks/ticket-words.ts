import type { Urgency } from '#shared/category.ts';
import type { Language } from '#shared/language.ts';

/** What stands around the agent's own words in the body of a ticket. */
export interface TicketWords {
  readonly requester: string;
  readonly name: string;
  readonly email: string;
  readonly poste: string;
  readonly phone: string;
  readonly category: string;
  readonly urgencyLabel: string;
  readonly urgency: Readonly<Record<Urgency, string>>;
  readonly reference: string;
  readonly answers: string;
  readonly findings: string;
  readonly report: (takenAt: string) => string;
  readonly reportFile: string;
  readonly kept: string;
  readonly erased: string;
  /** Stands before the names of files of an answer that were not brought over. */
  readonly leftThere: string;
  /** Where something was said that a person of the team has said here. */
  readonly supportPage: string;
}

export const TICKET_WORDS: Readonly<Record<Language, TicketWords>> = {
  fr: {
    requester: 'Demandeur',
    name: 'Nom',
    email: 'E-mail',
    poste: 'Poste',
    phone: 'Téléphone',
    category: 'Catégorie',
    urgencyLabel: 'Urgence',
    urgency: { critical: 'Critique', high: 'Urgent', normal: 'Normal', low: 'Peu urgent' },
    reference: 'Référence SOS Poste',
    answers: 'Précisions',
    findings: 'Ce que montre le poste',
    report: (takenAt) => `Rapport du poste, ${takenAt}`,
    reportFile: 'rapport-du-poste.json',
    leftThere: 'Aussi joint à cette réponse, à demander au support\u{a0}:',
    supportPage: 'page du support de SOS Poste',
    kept: 'Trop grand pour être joint ici, à consulter sur la page du support de SOS Poste',
    erased: 'Une image a été effacée par le support.',
  },
  en: {
    requester: 'Requester',
    name: 'Name',
    email: 'E-mail',
    poste: 'Workstation',
    phone: 'Phone',
    category: 'Category',
    urgencyLabel: 'Urgency',
    urgency: { critical: 'Critical', high: 'Urgent', normal: 'Normal', low: 'Not urgent' },
    reference: 'SOS Poste reference',
    answers: 'Details',
    findings: 'What the workstation shows',
    report: (takenAt) => `Report of the workstation, ${takenAt}`,
    reportFile: 'workstation-report.json',
    leftThere: 'Also attached to this answer, to be asked of support:',
    supportPage: 'support page of SOS Poste',
    kept: 'Too large to be attached here; see the support page of SOS Poste',
    erased: 'A picture was erased by support.',
  },
};
