import { Siren } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeView } from '#shared/article.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { Fault } from '#shared/errors.ts';
import type { Language } from '#shared/language.ts';
import { headCountWords, NOTICE_WORDS, noticeHeading } from '#shared/notice-words.ts';
import { useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { holdTogether } from '#renderer/text/hold-together.ts';
import { formatMoment, formatTime } from '#renderer/text/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldId } from './field-ids.ts';
import styles from './incidents.module.css';

const DESCRIPTION = fieldId('description');

interface BannerProps {
  readonly notice: NoticeView;
  readonly now: number;
}

/** One notice: since when, how many, and for an incident the press that spares a ticket. */
export function IncidentBanner({ notice, now }: BannerProps) {
  const language = useLanguage();
  const count = headCountWords(notice, language);
  return (
    <Notice tone="waiting" icon={Siren}>
      <p className={styles.title}>
        {holdTogether(noticeHeading(notice, sinceOf(notice, now, language), language))}
      </p>
      {notice.text !== '' && <p className={styles.text}>{holdTogether(notice.text)}</p>}
      {count !== '' && <p className={styles.count}>{count}</p>}
      {notice.incident && <ConcernedToo notice={notice} />}
    </Notice>
  );
}

/** What the program says of the press, not what the screen hopes; the same after a restart. */
function ConcernedToo({ notice: { id, concerned } }: Pick<BannerProps, 'notice'>) {
  const { t } = useTranslation('report');
  const { pressConcerned } = useStores();
  const language = useLanguage();
  const isCutOff = useSnapshot(({ central }) => central.reach === 'unreachable');
  const [fault, setFault] = useState<Fault | null>(null);

  const press = async () => {
    const reply = await pressConcerned(id);
    setFault(reply.ok ? null : reply.error);
  };
  const isPressed = concerned !== 'no';
  const said = concerned === 'counted' ? 'counted' : isCutOff ? 'willCount' : 'counting';
  return (
    <>
      <p role="status">{isPressed && t(said)}</p>
      {fault !== null && <p role="alert">{sentenceFor(fault, language)}</p>}
      <div className={styles.actions}>
        {/* One button, so that the focus of who has pressed it stays where it is. */}
        <Button
          look={isPressed ? 'quiet' : 'plain'}
          onClick={
            isPressed ? () => document.getElementById(DESCRIPTION)?.focus() : () => void press()
          }
        >
          {isPressed ? t('sendAnyway') : NOTICE_WORDS[language].concerned}
        </Button>
        {!isPressed && <small>{t('concernedHint')}</small>}
      </div>
    </>
  );
}

function sinceOf({ startsAt }: NoticeView, now: number, language: Language): string {
  const [start, today] = [new Date(startsAt), new Date(now)];
  return start.toDateString() === today.toDateString()
    ? formatTime(start, language)
    : formatMoment(start, today, language);
}
