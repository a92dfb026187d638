import { holdTogether } from '#shared/hold-together.ts';
import type { Bilingual, Language } from '#shared/language.ts';
import type { TicketStatus } from '#shared/ticket.ts';

type SystemEvent =
  | `support-${TicketStatus}`
  | 'requester-resolved'
  | 'requester-reopened'
  | 'by-phone'
  | 'completed'
  | 'handed-over'
  | 'picture-erased'
  | 'incident-attached'
  | 'incident-ended';

/**
 * Said in the thread by nobody in particular, in the ticket's own language; `{{title}}` is the notice's, the
 * picture's name, or the help desk's name and number.
 */
const SENTENCES: Readonly<Record<SystemEvent, Bilingual>> = {
  'by-phone': {
    fr: 'Envoyé depuis un téléphone : le poste n’a plus de réseau. Ses images et son rapport suivront.',
    en: 'Sent from a phone: the workstation has no network. Its pictures and report will follow.',
  },
  completed: {
    fr: 'Le poste a retrouvé le réseau : ses images et son rapport sont joints.',
    en: 'The workstation is back on the network: its pictures and report are attached.',
  },
  'handed-over': {
    fr: 'Le support suit ce ticket dans {{title}}.',
    en: 'Support is following this ticket in {{title}}.',
  },
  'picture-erased': {
    fr: 'Le support a effacé l’image {{title}}, qui ne devait pas rester ici.',
    en: 'Support has erased the picture {{title}}, which should not stay here.',
  },
  'incident-attached': {
    fr: 'Ce ticket est rattaché à un incident connu\u{a0}: {{title}}. Le support y travaille et vous préviendra ici quand il sera terminé.',
    en: 'This ticket belongs to a known incident: {{title}}. Support is working on it and will tell you here when it is over.',
  },
  'incident-ended': {
    fr: 'L’incident «\u{a0}{{title}}\u{a0}» est terminé\u{a0}: ce ticket est résolu. Si la panne est toujours là, répondez ici.',
    en: 'The incident “{{title}}” is over: this ticket is resolved. If the fault is still there, reply here.',
  },
  'support-new': {
    fr: 'Le ticket est de nouveau à traiter.',
    en: 'The ticket is to be handled again.',
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

/** `title` for those that name a notice, a picture or a help desk. */
export function systemSentence(event: SystemEvent, language: Language, title = ''): string {
  return holdTogether(SENTENCES[event][language]).replace('{{title}}', () => title);
}
