import { FACT_PURPOSES } from '#shared/privacy/fact-purposes.ts';
import { READING_WORDS } from '#shared/privacy/reading-words.ts';
import { en } from '#shared/report-words/en.ts';
import { fr } from '#shared/report-words/fr.ts';
import { FACT_IDS, PROBE_GROUPS, REPORT_GROUPS } from '#shared/fact-groups.ts';
import { useLanguage } from '#renderer/stores-context.ts';
import { holdTogether } from '#renderer/text/hold-together.ts';
import styles from './privacy.module.css';

/** What is read and why, from the same list that the program follows. */
export function WhatIsRead() {
  const language = useLanguage();
  const words = READING_WORDS[language];
  const { groups, labels } = language === 'fr' ? fr : en;
  return (
    <div className={styles.body}>
      <ul className={styles.principles}>
        {words.principles.map((line) => (
          <li key={line}>{holdTogether(line)}</li>
        ))}
      </ul>
      <p>{holdTogether(words.report)}</p>
      {REPORT_GROUPS.map((group) => (
        <section key={group} aria-label={groups[group]}>
          <h3 className={styles.group}>{groups[group]}</h3>
          <dl className={styles.facts}>
            {FACT_IDS.filter((id) => PROBE_GROUPS[id] === group).map((id) => (
              <div key={id} className={styles.fact}>
                <dt className={styles.label}>{labels[id]}</dt>
                <dd>{holdTogether(FACT_PURPOSES[id].why[language])}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.quiet}>{holdTogether(words.kept)}</p>
    </div>
  );
}
