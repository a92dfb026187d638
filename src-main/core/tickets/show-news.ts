import type { Language } from '#shared/language.ts';
import type { TicketDetail, TicketStatus } from '#shared/ticket.ts';
import type { Notices } from '../ports.ts';
import type { News } from './thread-store.ts';

const ANSWERED = { fr: 'Le support a répondu', en: 'Support has answered' };

const STATUS: Record<TicketStatus, Record<Language, string>> = {
  new: { fr: 'Ticket reçu', en: 'Ticket received' },
  'in-progress': { fr: 'Ticket pris en charge', en: 'Ticket taken on' },
  'waiting-requester': {
    fr: 'Le support attend votre réponse',
    en: 'Support is waiting for your answer',
  },
  resolved: { fr: 'Ticket résolu', en: 'Ticket resolved' },
};

export interface NewsNotice {
  readonly ticket: TicketDetail;
  readonly news: News;
  readonly language: Language;
  readonly notices: Notices;
  readonly onClick: () => void;
}

/** A quiet desktop notice; the words of the answer stay in the window, away from passers-by. */
export function showNews({ ticket, news, language, notices, onClick }: NewsNotice): void {
  const what = news.supportAnswered ? ANSWERED : STATUS[ticket.status];
  notices.show({ title: what[language], body: `${ticket.reference} · ${ticket.subject}`, onClick });
}
