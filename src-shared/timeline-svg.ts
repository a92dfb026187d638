import type { Timeline, TimelineEvent, TimelineKind } from './facts/timeline.ts';
import type { Language } from './language.ts';
import {
  describeEvent,
  momentsBefore,
  timelineLines,
  TIMELINE_WORDS,
  type Lane,
} from './timeline-words.ts';

const WIDTH = 340;
const LEFT = 74;
const RIGHT = WIDTH - 10;
const TOP = 8;
const LANE_HEIGHT = 24;
const LANES: readonly Lane[] = ['network', 'support', 'devices', 'poste'];
const BOTTOM = TOP + LANES.length * LANE_HEIGHT;
const HEIGHT = BOTTOM + 20;
/** A cut of ten seconds is still to be seen. */
const LEAST_WIDTH = 3;

/** What lasts until something ends it; everything else is a moment. */
const LASTING: Partial<Record<TimelineKind, { lane: Lane; ends: readonly TimelineKind[] }>> = {
  'link-down': { lane: 'network', ends: ['link-up'] },
  'address-lost': { lane: 'network', ends: ['address-back', 'address-changed', 'link-down'] },
  'gateway-lost': { lane: 'network', ends: ['gateway-back'] },
  'central-lost': { lane: 'support', ends: ['central-back'] },
  'memory-short': { lane: 'poste', ends: ['memory-fine'] },
  'disk-short': { lane: 'poste', ends: ['disk-fine'] },
};
/** Times at which nobody looked, in any lane. */
const BLIND: Partial<Record<TimelineKind, readonly TimelineKind[]>> = {
  suspended: ['resumed', 'program-started'],
  'program-ended': ['program-started'],
};
type Mark = 'went' | 'came' | 'note';
const MOMENTS: Partial<Record<TimelineKind, { lane: Lane; mark: Mark }>> = {
  'address-changed': { lane: 'network', mark: 'note' },
  'audio-gone': { lane: 'devices', mark: 'went' },
  'usb-gone': { lane: 'devices', mark: 'went' },
  'audio-new': { lane: 'devices', mark: 'came' },
  'usb-new': { lane: 'devices', mark: 'came' },
  'unexpected-restart': { lane: 'poste', mark: 'went' },
  'machine-started': { lane: 'poste', mark: 'note' },
  'program-started': { lane: 'poste', mark: 'note' },
};

/**
 * The timeline as one SVG element, a lane each for network, support, devices and the machine. It
 * takes its colours from the page (`currentColor`, `--broken`), holds no style, script or link, and
 * says in its description what the words beside it say.
 *
 * @param timeZone of the times on the axis; the reader's own when left out
 */
export function timelineSvg(timeline: Timeline, language: Language, timeZone?: string): string {
  const { title, nothing } = TIMELINE_WORDS[language];
  const lines = timelineLines(timeline, language, timeZone);
  const id = `timeline-${timeline.to.replace(/\D/gu, '')}-${timeline.from.replace(/\D/gu, '')}`;
  const place = placeIn(timeline);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"`,
    ` aria-labelledby="${id}-title" aria-describedby="${id}-desc" fill="currentColor" font-size="11">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(lines.join('. ') || nothing)}</desc>`,
    ...timeline.events.map((event, index) =>
      drawBlind(event, timeline.events.slice(index + 1), place, language),
    ),
    drawGround(language),
    drawAxis(timeline, language, place, timeZone),
    ...timeline.events.map((event, index) =>
      drawEvent(event, timeline.events.slice(index + 1), place, language),
    ),
    '</svg>',
  ].join('');
}

type Place = (at: string) => number;

/** Where a moment stands across the picture; what began earlier stands at its edge. */
function placeIn({ from, to }: Timeline): Place {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return (at) => {
    const share = (Date.parse(at) - start) / Math.max(1, end - start);
    return LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, share));
  };
}

function drawGround(language: Language): string {
  return LANES.map((lane) => {
    const y = middleOf(lane);
    return (
      `<text x="0" y="${y + 4}">${escaped(TIMELINE_WORDS[language].lanes[lane])}</text>` +
      `<line x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}" stroke="currentColor" opacity="0.35"/>`
    );
  }).join('');
}

const HOUR_MS = 3_600_000;

function drawAxis(
  { from, to }: Timeline,
  language: Language,
  place: Place,
  timeZone: string | undefined,
): string {
  const moment = momentsBefore(to, language, timeZone);
  const spanMs = Date.parse(to) - Date.parse(from);
  const stepMs = spanMs > 4 * HOUR_MS ? 6 * HOUR_MS : HOUR_MS / 2;
  const ticks: string[] = [];
  for (let at = Date.parse(to); at >= Date.parse(from) && ticks.length < 8; at -= stepMs) {
    ticks.push(new Date(at).toISOString());
  }
  return ticks
    .map((at, index) => {
      const x = round(place(at));
      // Short of the edge, so that the last label stays within the picture.
      const [anchor, labelX] = index === 0 ? ['end', WIDTH] : ['middle', x];
      const time = (moment(at).match(/\d+(?:\u{a0}h\u{a0}|:)\d+$/u) ?? [''])[0];
      return (
        `<line x1="${x}" x2="${x}" y1="${TOP}" y2="${BOTTOM}" stroke="currentColor" opacity="0.15"/>` +
        `<text x="${labelX}" y="${HEIGHT - 4}" text-anchor="${anchor}">${escaped(time)}</text>`
      );
    })
    .join('');
}

function drawEvent(
  event: TimelineEvent,
  later: readonly TimelineEvent[],
  place: Place,
  language: Language,
): string {
  const words = `<title>${escaped(describeEvent(event, language))}</title>`;
  const x = place(event.at);
  const lasting = LASTING[event.kind];
  if (lasting !== undefined) {
    const y = middleOf(lasting.lane) - 5;
    const width = widthUntil(x, endOf(event, lasting.ends, later), place);
    return `<rect x="${round(x)}" y="${y}" width="${width}" height="10" rx="2" fill="var(--broken, currentColor)">${words}</rect>`;
  }
  const moment = MOMENTS[event.kind];
  return moment === undefined ? '' : drawMark(moment.mark, x, middleOf(moment.lane), words);
}

/** Beneath everything else. */
function drawBlind(
  event: TimelineEvent,
  later: readonly TimelineEvent[],
  place: Place,
  language: Language,
): string {
  const ends = BLIND[event.kind];
  if (ends === undefined) return '';
  const x = place(event.at);
  const width = widthUntil(x, later.find(({ kind }) => ends.includes(kind))?.at, place);
  const words = `<title>${escaped(describeEvent(event, language))}</title>`;
  return `<rect x="${round(x)}" y="${TOP}" width="${width}" height="${BOTTOM - TOP}" opacity="0.14">${words}</rect>`;
}

/** A new run of the program looks for itself, and says again what is still wrong. */
function endOf(
  { kind, subject }: TimelineEvent,
  ends: readonly TimelineKind[],
  later: readonly TimelineEvent[],
): string | undefined {
  const bySubject = kind === 'link-down' || kind === 'disk-short';
  return later.find(
    (event) =>
      event.kind === 'program-ended' ||
      (ends.includes(event.kind) && (!bySubject || event.subject === subject)),
  )?.at;
}

function widthUntil(x: number, end: string | undefined, place: Place): number {
  const endX = end === undefined ? RIGHT : place(end);
  return round(Math.max(LEAST_WIDTH, endX - x));
}

/** Told apart by their shape as well: down for what went, up for what came, a ring for the rest. */
function drawMark(mark: Mark, atX: number, y: number, words: string): string {
  const x = round(atX);
  switch (mark) {
    case 'went':
      return `<path d="M${x - 5} ${y - 5}h10l-5 10z" fill="var(--broken, currentColor)">${words}</path>`;
    case 'came':
      return `<path d="M${x - 5} ${y + 5}h10l-5 -10z">${words}</path>`;
    case 'note':
      return `<circle cx="${x}" cy="${y}" r="4" fill="none" stroke="currentColor" stroke-width="2">${words}</circle>`;
  }
}

function middleOf(lane: Lane): number {
  return TOP + LANES.indexOf(lane) * LANE_HEIGHT + LANE_HEIGHT / 2;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Names of devices are the machine's own words, and may hold anything. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, '').replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? '');
}
