import { html } from 'hono/html';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { Changes } from '#shared/facts/changes.ts';
import type { Timeline } from '#shared/facts/timeline.ts';
import { formatClock, formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';

/** The latest events stand open; those before them are a click away. */
const SHOWN_EVENTS = 8;

/** What the black box noted around the fault, oldest first. */
export function timelineView(context: PageContext, report: MachineReport): Markup | '' {
  const { timeline } = report.results;
  if (timeline?.status !== 'known') return '';
  const { events } = timeline.value;
  const { evidence } = context.words;
  const earlier = events.slice(0, -SHOWN_EVENTS);
  return html`<section class="timeline">
    <h2>${evidence.timeline}</h2>
    ${events.length === 0 ? html`<p class="hint">${evidence.nothingNoted}</p>` : ''}
    ${
      earlier.length === 0
        ? ''
        : html`<details>
            <summary>${evidence.earlier(earlier.length)}</summary>
            ${eventList(context, earlier, report.takenAt)}
          </details>`
    }
    ${eventList(context, events.slice(-SHOWN_EVENTS), report.takenAt)}
  </section>`;
}

/** Of the day of the report, the hour is enough. */
function eventList(
  { words, language }: PageContext,
  events: Timeline['events'],
  takenAt: string,
): Markup | '' {
  if (events.length === 0) return '';
  const sameDay = (at: string) => new Date(at).toDateString() === new Date(takenAt).toDateString();
  const moment = (at: string) =>
    sameDay(at) ? formatClock(at, language) : formatMoment(at, language);
  return html`<ol class="events">
    ${events.map(
      ({ at, kind, subject }) =>
        html`<li class="${kind}">
          <time datetime="${at}">${moment(at)}</time>
          <span>${words.evidence.event[kind](subject)}</span>
        </li>`,
    )}
  </ol>`;
}

/** What is not as it was on the last good day. */
export function changesView({ words, language }: PageContext, report: MachineReport): Markup | '' {
  const { changes } = report.results;
  if (changes?.status !== 'known') return '';
  const { since, list } = changes.value;
  const { evidence } = words;
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return html`<section class="changes">
    <h2>${evidence.changes(day.format(new Date(since)))}</h2>
    ${
      list.length === 0
        ? html`<p class="hint">${evidence.nothingChanged}</p>`
        : html`<dl class="pairs">
            ${list.map(
              (change) =>
                html`<div>
                  <dt>${evidence.change[change.kind](nameOf(change))}</dt>
                  <dd>${fromTo(change, evidence)}</dd>
                </div>`,
            )}
          </dl>`
    }
  </section>`;
}

type Change = Changes['list'][number];

const nameOf = ({ subject, before, after }: Change): string =>
  [subject, before, after].find((name) => name !== '') ?? '';

/** What came or went is said as that: its other side is empty. */
function fromTo(
  { kind, before, after }: Change,
  { gone, arrived }: PageContext['words']['evidence'],
): string {
  if (kind === 'device-gone' || (before !== '' && after === '')) return gone;
  if (kind === 'device-new' || (before === '' && after !== '')) return arrived;
  return `${before} → ${after}`;
}
