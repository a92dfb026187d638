import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot, useStores } from '#renderer/stores-context.ts';
import { formatWait } from '#renderer/text/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

const SMOOTH_MS = 200;

/** The seconds left to uncover the screen that must be seen. */
export function Countdown() {
  const { t } = useTranslation('evidence');
  const { evidence } = useStores();
  const captureAt = useSnapshot((snapshot) => snapshot.evidence.captureAt);
  const now = useNow(SMOOTH_MS);
  const wait = formatWait(captureAt === null ? 0 : Date.parse(captureAt) - now);
  return (
    <Notice
      tone="calm"
      icon={Timer}
      role="status"
      action={
        <Button onClick={() => void evidence.cancelCountdown()}>{t('cancelCountdown')}</Button>
      }
    >
      {t('countdown', { wait })}
    </Notice>
  );
}
