import { CircleX, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CaptureRecord } from '#shared/capture-record.ts';
import type { Fault } from '#shared/errors.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import { CAPTURE_WORDS, describeCapture } from '#shared/privacy/capture-words.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CopyButton } from '#renderer/ui/copy-button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { captureLogText } from './capture-log-text.ts';
import styles from './privacy.module.css';

const AT_ONCE = 20;

/** Every reading of the screen and what became of it, newest first. */
export function CaptureLog() {
  const language = useLanguage();
  const words = CAPTURE_WORDS[language];
  const { records, fault } = useCaptures();
  const [shown, setShown] = useState(AT_ONCE);

  if (fault !== null) {
    return (
      <Notice tone="broken" icon={CircleX} role="alert">
        {sentenceFor(fault, language)}
      </Notice>
    );
  }
  if (records === null) return <Progress label={words.loading} />;
  return (
    <div className={styles.body}>
      <p className={styles.quiet}>{words.intro}</p>
      {records.length === 0 ? (
        <p className={styles.empty}>
          <EyeOff aria-hidden />
          {words.empty}
        </p>
      ) : (
        <>
          <ol className={styles.captures}>
            {records.slice(0, shown).map((record, index) => (
              <Line key={records.length - index} record={record} />
            ))}
          </ol>
          <div className={styles.buttons}>
            {shown < records.length && (
              <Button onClick={() => setShown(shown + AT_ONCE)}>{words.more}</Button>
            )}
            <CopyButton
              text={captureLogText(records, language)}
              label={` ${words.copied}`}
              spoken={words.copied}
            />
          </div>
        </>
      )}
    </div>
  );
}

function Line({ record }: { readonly record: CaptureRecord }) {
  const language = useLanguage();
  const { act, end } = describeCapture(record, language);
  return (
    <li className={styles.capture}>
      <time className={styles.time} dateTime={record.at}>
        {formatMoment(new Date(record.at), new Date(), language)}
      </time>
      <span>
        {act}
        <span className={record.ending === 'sent' ? styles.sent : styles.end}>{end}</span>
        {record.fault !== null && (
          <span className={styles.end}>{sentenceFor({ code: record.fault }, language)}</span>
        )}
      </span>
    </li>
  );
}

function useCaptures() {
  const { listCaptures } = useStores();
  const [state, setState] = useState<{
    readonly records: readonly CaptureRecord[] | null;
    readonly fault: Fault | null;
  }>({ records: null, fault: null });
  useEffect(() => {
    let isShown = true;
    void listCaptures().then((reply) => {
      if (!isShown) return;
      setState(
        reply.ok ? { records: reply.value, fault: null } : { records: null, fault: reply.error },
      );
    });
    return () => {
      isShown = false;
    };
  }, [listCaptures]);
  return state;
}
