import type { Article } from '#shared/article.ts';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { otherPosteOf } from '#shared/other-poste.ts';
import { useCategory, useDraft, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { useFindings } from '../evidence/use-findings.ts';
import { ArticleLine } from './article-line.tsx';
import { useSeen } from './use-seen.ts';
import { articlesToOffer } from './articles-to-offer.ts';
import { FollowFirst, FollowRefusal, useFollowCandidates } from './follow-first.tsx';
import { categoriesInQuestion, pickArticles } from './pick-articles.ts';
import styles from './before-sending.module.css';

/** What may spare a ticket: articles for the likeliest cause and for the words, and open tickets. */
export function BeforeSending() {
  const { t } = useTranslation('report');
  const category = useCategory();
  const articles = useSnapshot(({ catalogue }) => catalogue.articles);
  const { articleMatches, triage } = useStores();
  const found = useStore(articleMatches, (state) => state.found);
  const draft = useDraft();
  const inQuestion = categoriesInQuestion(
    category?.id,
    useStore(triage, (state) => state.triage),
  );
  const said = draft.description.trim() !== '';
  const picked = pickArticles(articles, found, { inQuestion, said });
  const findings = useFindings();
  const isOther = otherPosteOf(draft) !== null;
  const matching = articlesToOffer(articles, picked, isOther ? [] : findings, inQuestion);
  const own = useFollowCandidates(category?.id);
  if (matching.length + own.length === 0) return null;

  return (
    <section className={styles.before} aria-labelledby="before-title">
      <h2 id="before-title">{t('before')}</h2>
      <ul className={styles.list}>
        {own.map((ticket) => (
          <li key={ticket.key}>
            <FollowFirst ticket={ticket} />
          </li>
        ))}
        {matching.map((article) => (
          <SeenArticle key={article.id} article={article} />
        ))}
      </ul>
      <FollowRefusal />
    </section>
  );
}

/** Told as shown when it stands on the screen, once per act. */
function SeenArticle({ article }: { readonly article: Article }) {
  const { articleHelp } = useStores();
  const act = useSnapshot(({ evidence }) => evidence.actId);
  const line = useSeen<HTMLLIElement>(`${act} ${article.id}`, () => articleHelp.shown(article));
  return (
    <li ref={line}>
      <ArticleLine article={article} />
    </li>
  );
}
