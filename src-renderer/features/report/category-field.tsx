import { Check, Info, List } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Category } from '#shared/category.ts';
import { offeredOf } from '#shared/offered-categories.ts';
import { useCategory, useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { holdTogether } from '#renderer/text/hold-together.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Problem } from '#renderer/ui/field-frame.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Because, Candidates } from './category-proposals.tsx';
import { fieldId } from './field-ids.ts';
import styles from './category-field.module.css';

const CategoryPicker = lazy(async () => ({
  default: (await import('./category-picker.tsx')).CategoryPicker,
}));

const ID = fieldId('categoryId');

/** The category in hand, and one key or one click away, all of them. */
export function CategoryField() {
  const { t } = useTranslation('report');
  const { report } = useStores();
  const category = useCategory();
  const count = useSnapshot(({ catalogue }) => offeredOf(catalogue.categories).length);
  const problem = useStore(report, ({ problems }) => problems.categoryId);
  const [picking, setPicking] = useState(false);
  useAltC(setPicking);

  return (
    <section className={styles.category} aria-labelledby="category-title">
      <h2 id="category-title">{t('category')}</h2>
      <div className={styles.line}>
        {category !== undefined && (
          <p className={styles.chosen}>
            <Check className={styles.check} aria-hidden />
            {category.label}
          </p>
        )}
        <Because />
        <Button
          id={ID}
          icon={List}
          look={category === undefined ? 'plain' : 'quiet'}
          aria-describedby={problem === undefined ? undefined : `${ID}-problem`}
          aria-keyshortcuts="Alt+C"
          onClick={() => setPicking(true)}
        >
          {category === undefined ? t('seeAll', { count }) : t('changeCategory')}
        </Button>
        <kbd>{t('shortcut')}</kbd>
      </div>
      <Candidates />
      <Problem id={`${ID}-problem`} text={problem} />
      {category !== undefined && <Reason category={category} />}
      {picking && (
        <Suspense>
          <CategoryPicker
            picked={category?.id}
            onPick={(categoryId) => report.edit({ categoryId })}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

function Reason({ category }: { readonly category: Category }) {
  const { t } = useTranslation('report');
  const language = useLanguage();
  return (
    <>
      <p className={styles.reason}>{holdTogether(`${t('for')} ${category.purpose[language]}`)}</p>
      {category.reminder !== undefined && (
        <Notice tone="waiting" icon={Info} role="status">
          {holdTogether(category.reminder[language])}
        </Notice>
      )}
    </>
  );
}

/** Alt + C from anywhere in the form; by the key's place, as layouts put other signs on Alt. */
function useAltC(setOpen: (open: boolean) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyC') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [setOpen]);
}
