import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '#shared/contract.ts';
import { otherPosteOf } from '#shared/other-poste.ts';
import { useDraft, useLanguage, useStores } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './requester.module.css';

interface OtherPosteFieldProps {
  /** By a press, and not by a draft that named it before. */
  readonly isAsked: boolean;
  /** The way back to this poste. */
  readonly onClose: () => void;
}

/** The poste that will not start, by its name or its sticker. */
export function OtherPosteField({ isAsked, onClose }: OtherPosteFieldProps) {
  const { t } = useTranslation('report');
  const { report } = useStores();
  const draft = useDraft();
  return (
    <div className={styles.requester}>
      <TextField
        id="other-poste"
        label={t('otherPoste.label')}
        hint={t('otherPoste.why')}
        value={draft.otherPoste ?? ''}
        maxLength={60}
        autoComplete="off"
        autoFocus={isAsked}
        onText={(otherPoste) => report.edit({ otherPoste })}
      />
      <Known typed={otherPosteOf(draft)} />
      <div>
        <Button look="quiet" onClick={onClose}>
          {t('otherPoste.close')}
        </Button>
      </div>
    </div>
  );
}

const PAUSE_MS = 400;
type Answer = CallOutput<'postes.find'>;

/** Whether support knows the poste; without a network that is for later. */
function Known({ typed }: { readonly typed: string | null }) {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const { findPoste } = useStores();
  const [found, setFound] = useState<{ of: string; answer: Answer }>();
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      void findPoste(typed).then((reply) =>
        setFound({ of: typed, answer: reply.ok ? reply.value : null }),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, findPoste]);

  const answer = found?.of === typed ? found.answer : undefined;
  const words = () => {
    if (answer === undefined) return '';
    if (answer === null) return t('otherPoste.later');
    if (answer.name === null || answer.lastReportAt === null) return t('otherPoste.unknown');
    const moment = formatMoment(new Date(answer.lastReportAt), new Date(), language);
    return t('otherPoste.known', { name: answer.name, moment });
  };
  return (
    <p className={styles.words} role="status">
      {words()}
    </p>
  );
}
