import type { Notice } from './article.ts';
import type { Language } from './language.ts';

/** What the window says of a notice, and the desk in its preview: the same words. */
interface NoticeWords {
  readonly incident: (title: string, since: string) => string;
  readonly announcement: (title: string, since: string) => string;
  readonly headCount: (postes: number) => string;
  readonly concerned: string;
}

export const NOTICE_WORDS: Readonly<Record<Language, NoticeWords>> = {
  fr: {
    incident: (title, since) => `Incident en cours\u{a0}: ${title} (depuis ${since})`,
    announcement: (title, since) => `Annonce\u{a0}: ${title} (depuis ${since})`,
    headCount: (postes) =>
      postes < 2 ? '1\u{a0}poste concerné' : `${postes}\u{a0}postes concernés`,
    concerned: 'Je suis concerné aussi',
  },
  en: {
    incident: (title, since) => `Incident under way: ${title} (since ${since})`,
    announcement: (title, since) => `Notice: ${title} (since ${since})`,
    headCount: (postes) =>
      postes === 1 ? '1 workstation concerned' : `${postes} workstations concerned`,
    concerned: 'This concerns me too',
  },
};

export function noticeHeading(
  { incident, title }: Pick<Notice, 'incident' | 'title'>,
  since: string,
  language: Language,
): string {
  const words = NOTICE_WORDS[language];
  return incident ? words.incident(title, since) : words.announcement(title, since);
}

/** Empty for a notice that counts nobody, or nobody yet. */
export function headCountWords(
  { incident, headCount }: Pick<Notice, 'incident' | 'headCount'>,
  language: Language,
): string {
  return incident && headCount > 0 ? NOTICE_WORDS[language].headCount(headCount) : '';
}
