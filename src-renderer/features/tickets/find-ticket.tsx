import { CircleX, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { Fault } from '#shared/errors.ts';
import { parseReference } from '#shared/reference.ts';
import { useLanguage, useSnapshot, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { meansUnreachable } from './means-unreachable.ts';
import styles from './ticket-list.module.css';

const MISTYPED: Fault = { code: 'reference-mistyped', message: 'The check sign is wrong' };

/** A ticket made elsewhere, by what its requester knows of it. */
export function FindTicket() {
  const { t } = useTranslation('tickets');
  const own = useSnapshot(({ settings }) => settings.requester.email);
  const { tickets, thread } = useStores();
  const [reference, setReference] = useState('');
  const [email, setEmail] = useState(own);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const find = async () => {
    // The check sign tells a slip before anybody is asked.
    if (parseReference(reference) === undefined) {
      setFault(MISTYPED);
      return;
    }
    setBusy(true);
    setFault(null);
    const reply = await tickets.find(reference, email);
    setBusy(false);
    if (!reply.ok) {
      setFault(reply.error);
      return;
    }
    setReference('');
    void thread.open(reply.value.key);
  };
  return (
    <Disclosure summary={t('findTitle')}>
      <form
        className={styles.find}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <TextField
          id="find-reference"
          label={t('findReference')}
          hint={t('findHint')}
          value={reference}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          onText={setReference}
        />
        <TextField
          id="find-email"
          type="email"
          label={t('findEmail')}
          value={email}
          maxLength={200}
          problem={fault?.details?.fields?.['email']}
          onText={setEmail}
        />
        <Refusal fault={fault} />
        <div>
          <Button icon={Search} type="submit" disabled={busy || reference === '' || email === ''}>
            {t('find')}
          </Button>
          {busy && <Progress label={t('finding')} />}
        </div>
      </form>
    </Disclosure>
  );
}

function Refusal({ fault }: { readonly fault: Fault | null }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  if (fault === null || fault.code === 'fields-refused') return null;
  return (
    <Notice tone="broken" icon={CircleX} role="alert">
      {meansUnreachable(fault) ? t('findOffline') : sentenceFor(fault, language)}
    </Notice>
  );
}
