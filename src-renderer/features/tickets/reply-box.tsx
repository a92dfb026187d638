import { Check, CircleX, Monitor, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { ReplyWish, TicketDetail } from '#shared/ticket.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { WaitingButton } from '#renderer/ui/waiting-button.tsx';
import { ReplyPictures } from './reply-pictures.tsx';
import { statusToBe, takesReply } from './reply-standing.ts';
import styles from './reply-box.module.css';

/** Answer, close, or say that it is not over. Nothing of it needs the network: replies wait as tickets do. */
export function ReplyBox({ ticket }: { readonly ticket: TicketDetail }) {
  const [reopening, setReopening] = useState<boolean>();
  const { thread } = useStores();
  const words = useStore(thread, ({ replies }) => replies[ticket.key] ?? '');
  if (!takesReply(ticket, words)) return null;
  if (reopening === true) return <Reopen onDone={() => setReopening(false)} />;
  return (
    <Answer ticket={ticket} isBack={reopening === false} onReopen={() => setReopening(true)} />
  );
}

interface AnswerProps {
  readonly ticket: TicketDetail;
  /** From the other form, whose buttons are gone: the box takes the focus. */
  readonly isBack: boolean;
  readonly onReopen: () => void;
}

function Answer({ ticket, isBack, onReopen }: AnswerProps) {
  const { t } = useTranslation('tickets');
  const { thread } = useStores();
  const { busy, replies, evidence } = useStore(thread);
  const text = replies[ticket.key] ?? '';
  const shown = evidence?.pictures.some(({ removed }) => !removed) === true;
  const resolved = statusToBe(ticket) === 'resolved';
  const send = async (wish: ReplyWish | null) => {
    // The button that was pressed has nothing more to send, or is another one now.
    if (await thread.send(wish)) document.getElementById('reply')?.focus({ preventScroll: true });
  };

  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void send(null);
      }}
    >
      <TextArea
        id="reply"
        autoFocus={isBack}
        label={t('reply')}
        value={text}
        maxLength={8000}
        onText={(words) => thread.write(words)}
      />
      <ReplyPictures />
      <ReplyFault />
      <div className={styles.buttons}>
        <Button
          look="primary"
          type="submit"
          icon={Send}
          disabled={busy || (text.trim() === '' && !shown)}
        >
          {t('sendReply')}
        </Button>
        <WaitingButton icon={Monitor} disabled={busy} onClick={() => void thread.capture()}>
          {t('attachScreen')}
        </WaitingButton>
        {resolved ? (
          <Button icon={Undo2} disabled={busy} onClick={onReopen}>
            {t('reopen')}
          </Button>
        ) : (
          <Button icon={Check} disabled={busy} onClick={() => void send('resolved')}>
            {t('resolve')}
          </Button>
        )}
        {busy && <Progress label={t('keepingReply')} />}
      </div>
    </form>
  );
}

/** What stood in the box already is the beginning of the reason. */
function Reopen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('tickets');
  const { thread } = useStores();
  const { busy, replies, openKey } = useStore(thread);
  const reason = replies[openKey ?? ''] ?? '';
  const reopen = async () => {
    if (await thread.send('reopened')) onDone();
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
        maxLength={8000}
        onText={(words) => thread.write(words)}
      />
      <ReplyPictures />
      <ReplyFault />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={busy || reason.trim() === ''}>
          {t('confirmReopen')}
        </Button>
        <WaitingButton icon={Monitor} disabled={busy} onClick={() => void thread.capture()}>
          {t('attachScreen')}
        </WaitingButton>
        <Button look="quiet" onClick={onDone}>
          {t('cancel', { ns: 'common' })}
        </Button>
      </div>
    </form>
  );
}

function ReplyFault() {
  const language = useLanguage();
  const fault = useStore(useStores().thread, (state) => state.replyFault);
  if (fault === null) return null;
  return (
    <Notice tone="broken" icon={CircleX} role="alert">
      {sentenceFor(fault, language)}
    </Notice>
  );
}
