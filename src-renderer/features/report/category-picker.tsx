import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, Family } from '#shared/category.ts';
import { offeredOf } from '#shared/offered-categories.ts';
import { useLanguage, useSnapshot } from '#renderer/stores-context.ts';
import { holdTogether } from '#renderer/text/hold-together.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { nextStartingWith } from './next-starting-with.ts';
import styles from './category-picker.module.css';

export interface CategoryPickerProps {
  readonly picked: string | undefined;
  readonly onPick: (categoryId: string) => void;
  readonly onClose: () => void;
}

const FAMILIES: readonly Family[] = ['dsi', 'bytel', 'suggestion'];
const GROUP = 'category';

/** All categories by family: one group of radio buttons, so the arrows walk through all of them. */
export function CategoryPicker({ picked, onPick, onClose }: CategoryPickerProps) {
  const { t } = useTranslation('report');
  const categories = offeredOf(useSnapshot(({ catalogue }) => catalogue.categories));
  const [marked, setMarked] = useState(picked);
  const group = useRef<HTMLDivElement>(null);

  const choose = (categoryId: string) => {
    onPick(categoryId);
    onClose();
  };
  const jump = (letter: string) => {
    const next = nextStartingWith(categories, marked, letter);
    if (next === undefined) return;
    setMarked(next.id);
    group.current?.querySelector<HTMLInputElement>(`[value="${next.id}"]`)?.focus();
  };

  return (
    <Dialog title={t('pickerTitle')} onClose={onClose}>
      <div className={styles.picker}>
        <p className={styles.hint}>{t('pickerHint')}</p>
        <div
          ref={group}
          className={styles.families}
          role="radiogroup"
          aria-label={t('pickerTitle')}
          onKeyDown={(event) => {
            const { key, ctrlKey, altKey, metaKey } = event;
            if (/^\p{Letter}$/u.test(key) && !ctrlKey && !altKey && !metaKey) jump(key);
            if (key !== 'Enter') return;
            // The dialog stands inside the report's form, which Enter would send.
            event.preventDefault();
            // The one under the hand, also where no arrow has marked it yet.
            if (event.target instanceof HTMLInputElement) choose(event.target.value);
          }}
        >
          {FAMILIES.map((family) => (
            <fieldset key={family} className={styles.family}>
              <legend className={styles.legend}>{t(`family.${family}`)}</legend>
              <div className={styles.options}>
                {categories
                  .filter((category) => category.family === family)
                  .map((category) => (
                    <Option
                      key={category.id}
                      category={category}
                      marked={category.id === marked}
                      first={category.id === (marked ?? categories[0]?.id)}
                      onMark={() => setMarked(category.id)}
                      onChoose={() => choose(category.id)}
                    />
                  ))}
              </div>
            </fieldset>
          ))}
        </div>
        <div className={styles.foot}>
          <Button
            look="primary"
            disabled={marked === undefined}
            onClick={() => {
              if (marked !== undefined) choose(marked);
            }}
          >
            {t('choose')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface OptionProps {
  readonly category: Category;
  readonly marked: boolean;
  /** The one under the hand when the dialog opens. */
  readonly first: boolean;
  readonly onMark: () => void;
  readonly onChoose: () => void;
}

/** A pointer picks at once; the arrows only mark, and Enter picks. */
function Option({ category, marked, first, onMark, onChoose }: OptionProps) {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const factsId = `category-${category.id}`;
  const facts = [
    [t('for'), category.purpose[language]],
    [t('notFor'), category.notFor[language]],
    [t('example'), category.example[language]],
  ] as const;
  return (
    <div className={styles.option} onPointerUp={({ button }) => button === 0 && onChoose()}>
      <label className={styles.label}>
        <input
          type="radio"
          name={GROUP}
          value={category.id}
          checked={marked}
          data-first-focus={first ? '' : undefined}
          aria-describedby={factsId}
          className={styles.radio}
          onChange={onMark}
        />
        {category.label}
      </label>
      <dl id={factsId} className={styles.facts}>
        {facts.map(([name, text]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{holdTogether(text)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
