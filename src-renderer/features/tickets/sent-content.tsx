import { useTranslation } from 'react-i18next';
import { describeOtherPoste } from '#shared/other-poste.ts';
import { describeReport } from '#shared/report-text.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import { ReportSections } from '../evidence/report-sections.tsx';
import { WhatHappened } from '../evidence/what-happened.tsx';
import { useLanguage } from '#renderer/stores-context.ts';
import { formatMoment } from '#renderer/text/moments.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { SentAnswers } from './sent-answers.tsx';
import { SentPicture } from './sent-picture.tsx';
import { TriedArticles } from './tried-articles.tsx';
import styles from './sent-content.module.css';

/** Exactly what was sent, or will be: nothing is summed up. */
export function SentContent({ ticket }: { readonly ticket: TicketDetail }) {
  const { t } = useTranslation('tickets');
  const language = useLanguage();
  const { content } = ticket;
  const delivered = ticket.delivery.state === 'delivered';
  const moment = formatMoment(new Date(content.sentAt), new Date(), language);
  const count = content.attachments.length;
  return (
    <section className={styles.sent} aria-labelledby="sent-title">
      <h3 id="sent-title">{t(delivered ? 'sent' : 'toSend')}</h3>
      <p className={styles.quiet}>{t(delivered ? 'sentAt' : 'writtenAt', { moment })}</p>
      <p className={styles.words}>{content.description}</p>
      <SentAnswers content={content} />
      <TriedArticles content={content} />
      <p className={styles.quiet}>{t('by', content.requester)}</p>
      {content.forOtherPoste !== null && (
        <p>{describeOtherPoste(content.forOtherPoste, language)}</p>
      )}
      {content.report === null ? (
        <p className={styles.quiet}>{t('noReport')}</p>
      ) : (
        <Disclosure summary={t('report')}>
          <WhatHappened report={content.report} />
          <ReportSections sections={describeReport(content.report, language)} />
        </Disclosure>
      )}
      <p className={count === 0 ? styles.quiet : undefined}>
        {count === 0 ? t('noPictures') : t('pictures', { count })}
      </p>
      <ul className={styles.pictures}>
        {content.attachments.map((fact) => (
          <li key={fact.sha256 + fact.name}>
            <SentPicture ticketKey={ticket.key} fact={fact} />
          </li>
        ))}
      </ul>
    </section>
  );
}
