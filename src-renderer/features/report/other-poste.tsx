import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';

const OtherPosteField = lazy(async () => ({
  default: (await import('./other-poste-field.tsx')).OtherPosteField,
}));

/** For the poste that will not start: a colleague reports it from this one. */
export function OtherPoste() {
  const { t } = useTranslation('report');
  const { report } = useStores();
  const { otherPoste } = useDraft();
  const [isAsked, setAsked] = useState(false);
  const name = (named: string | null) => {
    setAsked(true);
    report.edit({ otherPoste: named, withReport: null });
  };
  if (otherPoste !== null) {
    return (
      <Suspense>
        <OtherPosteField isAsked={isAsked} onClose={() => name(null)} />
      </Suspense>
    );
  }
  return (
    <div>
      <Button look="quiet" autoFocus={isAsked} onClick={() => name('')}>
        {t('otherPoste.open')}
      </Button>
    </div>
  );
}
