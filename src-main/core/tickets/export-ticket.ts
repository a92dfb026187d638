import type { CallOutput } from '#shared/contract.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import { findCauses } from '#shared/findings/find-causes.ts';
import { formatBytes } from '#shared/format-bytes.ts';
import type { Language } from '#shared/language.ts';
import { describeOtherPoste } from '#shared/other-poste.ts';
import { describeReport } from '#shared/report-text.ts';
import type { TicketDetail } from '#shared/ticket.ts';
import { describeTried, triedTitle } from '#shared/tried-article-words.ts';
import type { TicketReader } from './ticket-reader.ts';

const WORDS = {
  fr: {
    ticket: 'Ticket',
    state: {
      draft: 'En modification dans le formulaire',
      queued: 'En attente d’envoi',
      sending: 'Envoi en cours',
      delivered: 'Reçu par le support',
      'needs-attention': 'Demande votre attention',
      withdrawn: 'Retiré',
    },
    requester: 'Demandeur',
    category: 'Catégorie',
    pictures: 'Images',
    away: 'chez le support',
    findings: 'Constats',
    report: 'Rapport du poste',
    thread: 'Échanges',
    pair: (name: string, value: string) => `${name}\u{a0}: ${value}`,
  },
  en: {
    ticket: 'Ticket',
    state: {
      draft: 'Being edited in the form',
      queued: 'Waiting to be sent',
      sending: 'Sending',
      delivered: 'Received by support',
      'needs-attention': 'Needs your attention',
      withdrawn: 'Withdrawn',
    },
    requester: 'Requester',
    category: 'Category',
    pictures: 'Pictures',
    away: 'with support',
    findings: 'Findings',
    report: 'Workstation report',
    thread: 'Thread',
    pair: (name: string, value: string) => `${name}: ${value}`,
  },
} as const;

/** One page that needs nothing else: no script, no address, pictures inside. @throws FaultError `not-found` */
export function exportTicket(
  reader: TicketReader,
  key: string,
  language: Language,
): CallOutput<'tickets.export'> {
  const ticket = reader.detail(key);
  const page = pageOf(ticket, language, (sha256) => reader.picture(key, sha256));
  return {
    name: `${ticket.reference}.html`,
    mediaType: 'text/html',
    bytes: new TextEncoder().encode(page),
  };
}

function pageOf(
  ticket: TicketDetail,
  language: Language,
  picture: (sha256: string) => ReturnType<TicketReader['picture']>,
): string {
  const words = WORDS[language];
  const { content, delivery, reference, provisionalReference } = ticket;
  const { requester, description, answers, attachments, report } = content;
  const title = `${words.ticket} ${reference}`;
  const both = reference === provisionalReference ? [] : [provisionalReference];
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${plain(title)}</title>`,
    '<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}img{max-width:100%;border:1px solid #999}pre{white-space:pre-wrap;font:inherit}</style>',
    `<h1>${plain(title)}</h1><h2>${plain(content.subject)}</h2>`,
    line([...both, words.state[delivery.state], content.sentAt].join(' · ')),
    delivery.lastFault === null ? '' : line(sentenceFor(delivery.lastFault, language)),
    report === null ? '' : findingsOf(report, language),
    line(words.pair(words.category, content.categoryId)),
    line(words.pair(words.requester, Object.values(requester).filter(Boolean).join(' · '))),
    content.forOtherPoste === null ? '' : line(describeOtherPoste(content.forOtherPoste, language)),
    `<pre>${plain(description)}</pre>`,
    ...Object.entries(answers).map(([question, answer]) => line(words.pair(question, answer))),
    ...content.triedArticles.map((tried) =>
      line(words.pair(triedTitle(language), describeTried(tried, language))),
    ),
    `<h2>${words.pictures} (${attachments.length})</h2>`,
    ...attachments.map(({ name, bytes, sha256 }) =>
      figure(
        `${name} · ${formatBytes(bytes, language)} · SHA-256 ${sha256}`,
        picture(sha256),
        words.away,
      ),
    ),
    report === null ? '' : `<h2>${words.report}</h2>${reportOf(report, language)}`,
    `<h2>${words.thread} (${ticket.thread.length})</h2>`,
    ...ticket.thread.map(({ at, author, text }) =>
      line(`${at} · ${author}`).concat(`<pre>${plain(text)}</pre>`),
    ),
    '</html>',
  ].join('\n');
}

function figure(
  caption: string,
  picture: ReturnType<TicketReader['picture']>,
  away: string,
): string {
  if (picture === undefined) return line(`${caption} (${away})`);
  const data = Buffer.from(picture.bytes).toString('base64');
  return `<figure><img alt="" src="data:${picture.mediaType};base64,${data}"><figcaption>${plain(caption)}</figcaption></figure>`;
}

/** For whoever opens the page at the support desk: what is likeliest first, and in bold. */
function findingsOf(report: MachineReport, language: Language): string {
  const [first, ...others] = findCauses(report).map(({ technician }) => technician[language]);
  if (first === undefined) return '';
  const rest = others.map((sentence) => `<li>${plain(sentence)}</li>`).join('');
  return `<h2>${WORDS[language].findings}</h2><p><strong>${plain(first)}</strong></p>${
    rest === '' ? '' : `<ul>${rest}</ul>`
  }`;
}

function reportOf(report: MachineReport, language: Language): string {
  return describeReport(report, language)
    .map(
      ({ title, lines }) =>
        `<h3>${plain(title)}</h3>${lines.map(({ label, text }) => line(WORDS[language].pair(label, text))).join('')}`,
    )
    .join('');
}

const line = (text: string): string => `<p>${plain(text)}</p>`;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What somebody typed is text, whatever it looks like. */
const plain = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
