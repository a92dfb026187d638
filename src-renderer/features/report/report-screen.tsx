import { startTransition, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { afterFrame } from '#renderer/after-frame.ts';
import { useStores } from '#renderer/stores-context.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { BeforeSending } from './before-sending.tsx';
import { CategoryField } from './category-field.tsx';
import { Description } from './description.tsx';
import { Incidents } from './incidents.tsx';
import { Questions } from './questions.tsx';
import { Receipt } from './receipt.tsx';
import { Requester } from './requester.tsx';
import { SendBar } from './send-bar.tsx';
import { Subject } from './subject.tsx';
import styles from './report-screen.module.css';

/** The form, or the receipt of what was just sent: the same place. */
export function ReportScreen() {
  const receipt = useStore(useStores().report, (state) => state.receipt);
  return receipt === null ? <ReportForm /> : <Receipt ticket={receipt} />;
}

function ReportForm() {
  const { t } = useTranslation('report');
  const { report } = useStores();
  const sending = useStore(report, (state) => state.sending);
  const writable = useWritable();
  useSendShortcut();
  return (
    <form
      className={styles.form}
      noValidate
      aria-busy={sending}
      onSubmit={(event) => {
        event.preventDefault();
        void report.send();
      }}
    >
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
      <div className={styles.fields} inert={sending}>
        <Incidents />
        <Description />
        <CategoryField />
        {writable && (
          <>
            <BeforeSending />
            <Questions />
            <EvidenceSection />
            <Requester />
            <Subject />
          </>
        )}
      </div>
      <SendBar />
    </form>
  );
}

/**
 * The first frame is what one writes in. The rest follows once that has been painted, and gives way to
 * typing; where nobody looks yet there is nothing to be first for.
 */
function useWritable(): boolean {
  const [writable, setWritable] = useState(() => document.hidden);
  useEffect(() => afterFrame(() => startTransition(() => setWritable(true))), []);
  return writable;
}

/** Ctrl + Enter sends from anywhere in the form, the text included. */
function useSendShortcut() {
  const { report } = useStores();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      void report.send();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [report]);
}
