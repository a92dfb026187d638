import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

const CONFIRMED_MS = 4_000;

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What a screen reader calls it once copied; the text itself unless it is long. */
  readonly spoken?: string;
}

/** Copies and says so, on the button and to screen readers; or says that it could not. */
export function CopyButton({ text, label, spoken = text }: CopyButtonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');

  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );

  return (
    <>
      <Button icon={outcome === 'copied' ? Check : Copy} onClick={() => void copy()}>
        {t(outcome === 'none' ? 'copy' : outcome)}
        <VisuallyHidden>{label}</VisuallyHidden>
      </Button>
      <VisuallyHidden>
        <span role="status">
          {outcome === 'none' ? '' : t(`${outcome}Aloud`, { text: spoken })}
        </span>
      </VisuallyHidden>
    </>
  );
}
