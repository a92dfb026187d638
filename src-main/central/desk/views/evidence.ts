import { html, raw } from 'hono/html';
import { changesTitle, describeChanges, noChange } from '#shared/changes-words.ts';
import type { MachineReport } from '#shared/diagnostics.ts';
import type { Timeline } from '#shared/facts/timeline.ts';
import { timelineSvg } from '#shared/timeline-svg.ts';
import { describeEvent, momentsBefore, TIMELINE_WORDS } from '#shared/timeline-words.ts';
import type { Markup, PageContext } from './page.ts';

/** The latest events stand open; those before them are a click away. */
const SHOWN_EVENTS = 8;

/** What the black box noted around the fault: the picture the agent saw, and the same in words. */
export function timelineView(context: PageContext, report: MachineReport): Markup | '' {
  const { timeline } = report.results;
  if (timeline?.status !== 'known') return '';
  const { events, from, to } = timeline.value;
  const moment = momentsBefore(to, context.language);
  const { evidence } = context.words;
  const earlier = events.slice(0, -SHOWN_EVENTS);
  return html`<section class="timeline">
    <h2>${evidence.timeline}</h2>
    <p class="hint">${TIMELINE_WORDS[context.language].span(moment(from), moment(to))}</p>
    ${
      events.length === 0
        ? html`<p class="hint">${evidence.nothingNoted}</p>`
        : raw(timelineSvg(timeline.value, context.language))
    }
    ${
      earlier.length === 0
        ? ''
        : html`<details>
            <summary>${evidence.earlier(earlier.length)}</summary>
            ${eventList(context, earlier, timeline.value)}
          </details>`
    }
    ${eventList(context, events.slice(-SHOWN_EVENTS), timeline.value)}
  </section>`;
}

function eventList(
  { language }: PageContext,
  events: Timeline['events'],
  { to }: Timeline,
): Markup | '' {
  if (events.length === 0) return '';
  const moment = momentsBefore(to, language);
  return html`<ol class="events">
    ${events.map(
      (event) =>
        html`<li class="${event.kind}">
          <time datetime="${event.at}">${moment(event.at)}</time>
          <span>${describeEvent(event, language)}</span>
        </li>`,
    )}
  </ol>`;
}

/** What is not as it was on the last good day, in the sentences the agent saw. */
export function changesView({ language }: PageContext, report: MachineReport): Markup | '' {
  const { changes } = report.results;
  if (changes?.status !== 'known') return '';
  const sentences = describeChanges(changes.value, language);
  return html`<section class="changes">
    <h2>${changesTitle(changes.value, language)}</h2>
    ${
      sentences.length === 0
        ? html`<p class="hint">${noChange(language)}</p>`
        : html`<ul class="changed">
            ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
    }
  </section>`;
}
