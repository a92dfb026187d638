import type { Bilingual, Language } from '#shared/language.ts';
import type { TicketStatus } from '#shared/ticket.ts';

type SystemEvent =
  | `support-${TicketStatus}`
  | 'requester-resolved'
  | 'requester-reopened'
  | 'by-phone'
  | 'completed';

/** Said in the thread by nobody in particular, in the ticket's own language. */
const SENTENCES: Readonly<Record<SystemEvent, Bilingual>> = {
  'by-phone': {
    fr: 'Envoyé depuis un téléphone : le poste n’a plus de réseau. Ses images et son rapport suivront.',
    en: 'Sent from a phone: the workstation has no network. Its pictures and report will follow.',
  },
  completed: {
    fr: 'Le poste a retrouvé le réseau : ses images et son rapport sont joints.',
    en: 'The workstation is back on the network: its pictures and report are attached.',
  },
  'support-new': {
    fr: 'Le ticket est remis parmi les nouveaux.',
    en: 'The ticket is back among the new ones.',
  },
  'support-in-progress': {
    fr: 'Le support s’occupe de ce ticket.',
    en: 'Support is working on this ticket.',
  },
  'support-waiting-requester': {
    fr: 'Le support attend votre réponse.',
    en: 'Support is waiting for your answer.',
  },
  'support-resolved': {
    fr: 'Le support indique que le problème est résolu.',
    en: 'Support says that the problem is solved.',
  },
  'requester-resolved': {
    fr: 'Le demandeur indique que le problème est résolu.',
    en: 'The requester says that the problem is solved.',
  },
  'requester-reopened': {
    fr: 'Le demandeur indique que le problème n’est pas résolu.',
    en: 'The requester says that the problem is not solved.',
  },
};

export function systemSentence(event: SystemEvent, language: Language): string {
  return SENTENCES[event][language];
}
