import { Check, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Article } from '#shared/article.ts';
import { useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import styles from './article-line.module.css';

/** One article of the knowledge base, read inside the window. */
export function ArticleLine({ article }: { readonly article: Article }) {
  const { t } = useTranslation('report');
  const { report } = useStores();
  const outcome = useStore(report, ({ articles }) => articles[article.id]);

  return (
    <Disclosure
      summary={
        <span className={styles.summary}>
          <span>{article.title}</span>
          <span className={styles.aside}>
            {outcome === 'failed' ? t('triedNote') : t('minutes', { count: article.minutes })}
          </span>
        </span>
      }
    >
      <p>{article.summary}</p>
      <ol className={styles.steps}>
        {article.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {outcome === 'helped' ? (
        <Notice
          tone="calm"
          icon={CircleCheck}
          role="status"
          action={
            <Button look="quiet" onClick={() => void report.discard()}>
              {t('clearAfterHelp')}
            </Button>
          }
        >
          {t('helpedNote')}
        </Notice>
      ) : (
        <div className={styles.verdict}>
          <Button icon={Check} onClick={() => report.judgeArticle(article.id, 'helped')}>
            {t('helped')}
          </Button>
          <Button onClick={() => report.judgeArticle(article.id, 'failed')}>
            {t('stillBroken')}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}
