import { Headset } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';

/** Opens the check, which starts nothing until it is pressed in turn. */
export function HeadsetButton() {
  const { t } = useTranslation('headset');
  const { navigation } = useStores();
  return (
    <Button icon={Headset} onClick={() => navigation.showHeadset(true)}>
      {t('open')}
    </Button>
  );
}
