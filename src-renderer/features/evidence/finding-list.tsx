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
          const article = articles.find(({ id }) => id === articleId);
          // Two findings may be answered by the same steps: these stand under the first of them.
          const saidAbove = findings.slice(0, at).some((above) => above.articleId === articleId);
          return (
            <li key={rule}>
              <p className={styles.sentence}>{agent[language]}</p>
              {article !== undefined && !saidAbove && <ArticleLine article={article} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
