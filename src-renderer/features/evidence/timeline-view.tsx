import type { Timeline } from '#shared/facts/timeline.ts';
import { timelineSvg } from '#shared/timeline-svg.ts';
import { momentsBefore, timelineLines, TIMELINE_WORDS } from '#shared/timeline-words.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import styles from './what-happened.module.css';

const MOST_LINES = 12;

/** The picture and, beside it, the same in words; the newest ones where there are many. */
export function TimelineView({ timeline }: { readonly timeline: Timeline }) {
  const language = useLanguage();
  const { title, span, nothing, earlier } = TIMELINE_WORDS[language];
  const moment = momentsBefore(timeline.to, language);
  const lines = timelineLines(timeline, language);
  const shown = lines.slice(-MOST_LINES);
  const hidden = lines.length - shown.length;
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <p className={styles.quiet}>
        {span(moment(timeline.from), moment(timeline.to))}
        {lines.length === 0 && ` ${nothing}`}
      </p>
      {/* Our own function draws it, and escapes what the machine has named. */}
      <div
        className={styles.picture}
        dangerouslySetInnerHTML={{ __html: timelineSvg(timeline, language) }}
      />
      {hidden > 0 && <p className={styles.quiet}>{earlier(hidden)}</p>}
      <ol className={`${styles.list ?? ''} ${styles.lines ?? ''}`}>
        {shown.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
