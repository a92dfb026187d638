import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useDraft, useStores } from '#renderer/stores-context.ts';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { LONGEST } from './early-words.ts';
import { fieldId } from './field-ids.ts';

const ID = fieldId('description');

export function Description() {
  const { t } = useTranslation('report');
  const { report, navigation } = useStores();
  const { description } = useDraft();
  const problem = useStore(report, ({ problems }) => problems.description);
  const acts = useStore(navigation, (state) => state.acts);

  const solved = useStore(report, (state) => state.solved !== null);

  // The button that was pressed is gone with the request it has closed.
  useEffect(() => {
    if (solved) document.getElementById(ID)?.focus();
  }, [solved]);

  // At the start and at each new act, one can write at once; what stands above is seen first.
  useEffect(() => {
    const field = document.getElementById(ID) as HTMLTextAreaElement | null;
    field?.closest('form')?.scrollIntoView();
    field?.focus({ preventScroll: true });
    // Words that stand there already are gone on with, and not written before.
    if (field?.selectionEnd === 0) field.setSelectionRange(LONGEST, LONGEST);
  }, [acts]);

  return (
    <TextArea
      id={ID}
      large
      label={t('what')}
      hint={t('whatHint')}
      problem={problem}
      value={description}
      maxLength={LONGEST}
      onText={(text) => report.edit({ description: text })}
    />
  );
}
