import { changesTitle, describeChanges, noChange } from '#shared/changes-words.ts';
import type { Changes } from '#shared/facts/changes.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import styles from './what-happened.module.css';

/** What is not as it was on the last good day, a sentence each. */
export function ChangeList({ changes }: { readonly changes: Changes }) {
  const language = useLanguage();
  const title = changesTitle(changes, language);
  const sentences = describeChanges(changes, language);
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {sentences.length === 0 && <p className={styles.quiet}>{noChange(language)}</p>}
      {sentences.length > 0 && (
        <ul className={styles.list}>
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
