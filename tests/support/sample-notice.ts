import type { NoticeView } from '#shared/article.ts';

/** An incident that everybody sees, since 9:40 of the tests' morning. */
export function sampleNotice(change: Partial<NoticeView> = {}): NoticeView {
  return {
    id: 'n1',
    title: 'téléphonie du plateau 2',
    text: '',
    categoryIds: [],
    sites: [],
    applications: [],
    incident: true,
    headCount: 0,
    startsAt: '2026-11-23T09:40:00.000Z',
    endsAt: null,
    concerned: 'no',
    ...change,
  };
}
