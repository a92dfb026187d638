import type { FactId } from '#shared/diagnostics.ts';
import type { ReportSection } from '#shared/report-text.ts';
import styles from './report-sections.module.css';

/** Told in full by `WhatHappened`. */
const ELSEWHERE: readonly FactId[] = ['changes', 'timeline'];

/** A machine report in plain words, the same before it is sent and after. */
export function ReportSections({ sections }: { readonly sections: readonly ReportSection[] }) {
  const shown = sections
    .map((section) => ({
      ...section,
      lines: section.lines.filter(({ probe }) => !ELSEWHERE.includes(probe)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return shown.map(({ group, title, lines }) => (
    <section key={group} className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(({ probe, label, text, unknown }) => (
          <div key={probe} className={styles.line}>
            <dt className={styles.label}>{label}</dt>
            <dd className={unknown ? styles.unknown : styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
