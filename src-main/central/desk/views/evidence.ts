import { html, raw } from 'hono/html';
import { changesTitle, describeChanges, noChange } from '#shared/changes-words.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { Timeline, TimelineEvent } from '#shared/facts/timeline.ts';
import { timelineSvg } from '#shared/timeline-svg.ts';
import { describeEvent, momentsBefore, TIMELINE_WORDS } from '#shared/timeline-words.ts';
import type { Markup, PageContext } from './page.ts';

/** The latest events stand open; those before them are a click away. */
const SHOWN_EVENTS = 8;

/** What the black box noted around the fault: the picture, and the same in words, oldest first. */
export function timelineView(context: PageContext, report: MachineReport): Markup | '' {
  const { timeline } = report.results;
  if (timeline?.status !== 'known') return '';
  const { words, language } = context;
  const { from, to, events } = timeline.value;
  const { span, nothing } = TIMELINE_WORDS[language];
  const moment = momentsBefore(to, language);
  const earlier = events.slice(0, -SHOWN_EVENTS);
  return html`<section class="timeline">
    <h2>${words.evidence.timeline}</h2>
    <p class="hint">${span(moment(from), moment(to))} ${events.length === 0 ? nothing : ''}</p>
    ${
      // Our own function draws it, and escapes what the machine has named.
      events.length === 0 ? '' : raw(timelineSvg(timeline.value, language))
    }
    ${
      earlier.length === 0
        ? ''
        : html`<details>
            <summary>${words.evidence.earlier(earlier.length)}</summary>
            ${eventList(context, earlier, to)}
          </details>`
    }
    ${eventList(context, events.slice(-SHOWN_EVENTS), to)}
  </section>`;
}

function eventList(
  { language }: PageContext,
  events: readonly TimelineEvent[],
  to: Timeline['to'],
): Markup | '' {
  if (events.length === 0) return '';
  const moment = momentsBefore(to, language);
  return html`<ol class="events">
    ${events.map(
      (event) =>
        html`<li>
          <time datetime="${event.at}">${moment(event.at)}</time>
          <span>${describeEvent(event, language)}</span>
        </li>`,
    )}
  </ol>`;
}

/** What is not as it was on the last good day. */
export function changesView({ language }: PageContext, report: MachineReport): Markup | '' {
  const { changes } = report.results;
  if (changes?.status !== 'known') return '';
  const sentences = describeChanges(changes.value, language);
  return html`<section class="changes">
    <h2>${changesTitle(changes.value, language)}</h2>
    ${
      sentences.length === 0
        ? html`<p class="hint">${noChange(language)}</p>`
        : html`<ul>
            ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
    }
  </section>`;
}
