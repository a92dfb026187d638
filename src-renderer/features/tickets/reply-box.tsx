import { Check, CloudOff, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { meansUnreachable } from './means-unreachable.ts';
import styles from './reply-box.module.css';

/** Answer, close, or say that it is not over. Only a ticket that has arrived can be answered. */
export function ReplyBox({ ticket }: { readonly ticket: TicketDetail }) {
  const { t } = useTranslation('tickets');
  const { thread } = useStores();
  const { busy, replies } = useStore(thread);
  const [reopening, setReopening] = useState(false);
  const text = replies[ticket.key] ?? '';
  if (ticket.delivery.state !== 'delivered')
    return <p className={styles.later}>{t('replyLater')}</p>;
  if (reopening) return <Reopen onDone={() => setReopening(false)} />;

  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void thread.reply();
      }}
    >
      <TextArea
        id="reply"
        label={t('reply')}
        value={text}
        maxLength={8000}
        onText={(words) => thread.write(words)}
      />
      <ReplyFault />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" icon={Send} disabled={busy || text.trim() === ''}>
          {t('sendReply')}
        </Button>
        {busy && <Progress label={t('sendingReply')} />}
        {ticket.status === 'resolved' ? (
          <Button icon={Undo2} disabled={busy} onClick={() => setReopening(true)}>
            {t('reopen')}
          </Button>
        ) : (
          <Button
            icon={Check}
            disabled={busy}
            onClick={() => void thread.changeStatus('resolved', '')}
          >
            {t('resolve')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Reopen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('tickets');
  const { thread } = useStores();
  const busy = useStore(thread, (state) => state.busy);
  const [reason, setReason] = useState('');
  const reopen = async () => {
    if (await thread.changeStatus('reopened', reason.trim())) onDone();
  };
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void reopen();
      }}
    >
      <TextArea
        id="reason"
        autoFocus
        label={t('reason')}
        value={reason}
        maxLength={2000}
        onText={setReason}
      />
      <ReplyFault />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={busy || reason.trim() === ''}>
          {t('confirmReopen')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('cancel', { ns: 'common' })}
        </Button>
      </div>
    </form>
  );
}

function ReplyFault() {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const fault = useStore(useStores().thread, (state) => state.replyFault);
  if (fault === null) return null;
  return (
    <Notice tone="broken" icon={CloudOff} role="alert">
      {meansUnreachable(fault) ? t('replyKept') : sentenceFor(fault, language)}
    </Notice>
  );
}
