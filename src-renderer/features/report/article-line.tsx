import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Article } from '#shared/article.ts';
import { useDraft, useLanguage, useStores } from '#renderer/stores-context.ts';
import { holdTogether } from '#renderer/text/hold-together.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import styles from './article-line.module.css';

/** One article of the knowledge base, read inside the window. */
export function ArticleLine({ article }: { readonly article: Article }) {
  const { t } = useTranslation('report');
  const { articleHelp } = useStores();
  const outcome = useDraft().triedArticles.find(({ id }) => id === article.id)?.outcome;

  return (
    <Disclosure
      onOpen={() => articleHelp.opened(article)}
      summary={
        <span className={styles.summary}>
          <span>{holdTogether(article.title)}</span>
          <span className={styles.aside}>
            {outcome === undefined || outcome === 'opened'
              ? t('minutes', { count: article.minutes })
              : t('triedNote')}
          </span>
        </span>
      }
    >
      <p>{holdTogether(article.summary)}</p>
      <ol className={styles.steps}>
        {article.steps.map((step) => (
          <li key={step}>{holdTogether(step)}</li>
        ))}
      </ol>
      <Verdict article={article} />
    </Disclosure>
  );
}

/** "It works" is checked where the article says how; a waiting ticket in hand is not closed from here. */
function Verdict({ article }: { readonly article: Article }) {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const { articleHelp } = useStores();
  const isEdit = useDraft().editing !== null;
  const checking = useStore(articleHelp, (state) => state.checking);
  const stillThere = useStore(articleHelp, (state) => state.stillThere[article.id]);
  return (
    <>
      {stillThere !== undefined && (
        <Notice tone="waiting" icon={TriangleAlert} role="alert">
          {t('checkFailed')} {stillThere[language]}{' '}
          {article.check === 'headset-check' && t('headsetAgain')}
        </Notice>
      )}
      <div className={styles.verdict}>
        {!isEdit && (
          <Button
            icon={Check}
            disabled={checking !== null}
            onClick={() => void articleHelp.worked(article)}
          >
            {t('helped')}
          </Button>
        )}
        <Button onClick={() => articleHelp.failed(article)}>{t('stillBroken')}</Button>
        {checking === article.id && <Progress label={t('checking')} />}
      </div>
    </>
  );
}
