import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/findings/finding.ts';
import { useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { ArticleLine } from '../report/article-line.tsx';
import styles from './finding-list.module.css';

/** What the summary does not say: the other findings, and what can be done about each. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('evidence');
  const language = useLanguage();
  const articles = useSnapshot(({ catalogue }) => catalogue.articles);
  return (
    <section className={styles.findings} aria-label={t('findings')}>
      <h3 className={styles.title}>{t('findings')}</h3>
      <ul className={styles.list}>
        {findings.map(({ rule, agent, articleId }, at) => {
          // Two findings may be answered by the same steps: these stand under the first of them.
          const saidAbove = findings.slice(0, at).some((above) => above.articleId === articleId);
          const article = saidAbove ? undefined : articles.find(({ id }) => id === articleId);
          // The first stands in the summary already.
          const sentence = at === 0 ? undefined : agent[language];
          if (article === undefined && sentence === undefined) return null;
          return (
            <li key={rule}>
              {sentence !== undefined && <p className={styles.sentence}>{sentence}</p>}
              {article !== undefined && <ArticleLine article={article} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
