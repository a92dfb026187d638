import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timelineAround, withRestarts } from '#core/black-box/timeline-around.ts';
import { Timeline, TIMELINE_KINDS, type TimelineEvent } from '#shared/facts/timeline.ts';
import { selectGroups } from '#shared/select-groups.ts';
import { timelineSvg } from '#shared/timeline-svg.ts';
import { timelineLines } from '#shared/timeline-words.ts';
import { sampleReport } from '#tests/support/sample-report.ts';
import { sampleMemory, sampleTimeline } from '#tests/support/sample-timeline.ts';

const NOW = Date.parse('2026-11-23T13:05:00Z');

test('each event is a line with its time, another day with its date', () => {
  const lines = timelineLines(sampleTimeline(), 'fr', 'UTC');
  expect(lines).toContain('12\u{a0}h\u{a0}31\u{a0}: liaison coupée (Ethernet)');
  expect(lines).toContain('12\u{a0}h\u{a0}41\u{a0}: liaison revenue (Ethernet)');
  const late = { ...sampleTimeline(), to: '2026-11-24T08:00:00.000Z' };
  expect(timelineLines(late, 'en', 'UTC')[1]).toBe('23 Nov 11:20: went to sleep');
});

test('every kind has its words in both languages', () => {
  const events = TIMELINE_KINDS.map((kind) => ({ at: sampleTimeline().from, kind, subject: '' }));
  for (const language of ['fr', 'en'] as const) {
    const lines = timelineLines({ ...sampleTimeline(), events }, language, 'UTC');
    expect(new Set(lines).size).toBe(TIMELINE_KINDS.length);
  }
});

test('the picture says in its description what the words beside it say', () => {
  const svg = timelineSvg(sampleTimeline(), 'fr', 'UTC');
  expect(svg).toContain('role="img"');
  expect(svg).toMatch(/<title id="([^"]+)-title">Chronologie<\/title>/u);
  expect(svg).toContain('liaison coupée (Ethernet). 12');
  expect(svg).toContain('Réseau');
  expect(svg).not.toMatch(/<script|style=|href|javascript:/u);
});

test('names of devices cannot leave their text', () => {
  const svg = timelineSvg(sampleTimeline(), 'en', 'UTC');
  expect(svg).toContain('Logitech &lt;USB&gt; Camera &amp; &quot;mic&quot;');
  expect(svg).not.toContain('<USB>');
});

const anyEvent: fc.Arbitrary<TimelineEvent> = fc.record({
  at: fc
    .date({ min: new Date(NOW - 30 * 3_600_000), max: new Date(NOW), noInvalidDate: true })
    .map((date) => date.toISOString()),
  kind: fc.constantFrom(...TIMELINE_KINDS),
  subject: fc.string({ unit: 'binary', maxLength: 60 }),
});
const anyRing = fc
  .array(anyEvent, { maxLength: 300 })
  .map((events) => [...events].sort((one, other) => (one.at < other.at ? -1 : 1)));

test('whatever the ring holds, the timeline fits its shape and ends now', () => {
  fc.assert(
    fc.property(anyRing, (events) => {
      const timeline = timelineAround(events, NOW);
      expect(Timeline.safeParse(timeline).success).toBe(true);
      expect(timeline.events.map(({ at }) => at)).toEqual(
        timeline.events.map(({ at }) => at).sort(),
      );
    }),
  );
});

test('whatever a timeline holds, the picture is balanced and stays within its frame', () => {
  fc.assert(
    fc.property(anyRing, fc.constantFrom('fr' as const, 'en' as const), (events, language) => {
      const svg = timelineSvg(timelineAround(events, NOW), language, 'UTC');
      expect(svg.match(/<(?:rect|path|circle|text|title|desc|svg)\b/gu)?.length).toBe(
        svg.match(/<\/(?:rect|path|circle|text|title|desc|svg)>/gu)?.length,
      );
      for (const [, x = '', width = ''] of svg.matchAll(
        /<rect x="([^"]+)" y="\d+" width="([^"]+)"/gu,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(74);
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(333.2);
      }
    }),
    { numRuns: 40 },
  );
});

test('a restart that the journal tells joins the timeline once', () => {
  const at = '2026-11-23T12:20:00.000Z';
  const added = withRestarts(sampleTimeline(), [at, '2026-11-21T12:20:00.000Z']);
  expect(added.events.filter(({ kind }) => kind === 'unexpected-restart')).toEqual([
    { at, kind: 'unexpected-restart', subject: '' },
  ]);
  expect(withRestarts(added, ['2026-11-23T12:22:00.000Z'])).toEqual(added);
});

test('a category is given only what it asks for, of the timeline and of the differences', () => {
  const report = sampleReport();
  const whole = { ...report, results: { ...report.results, ...sampleMemory() } };
  const kindsFor = (groups: Parameters<typeof selectGroups>[1]) => {
    const { timeline, changes } = selectGroups(whole, groups).results;
    return {
      events: timeline?.status === 'known' ? timeline.value.events.map(({ kind }) => kind) : null,
      changes: changes?.status === 'known' ? changes.value.list.map(({ kind }) => kind) : null,
    };
  };
  expect(kindsFor([])).toEqual({ events: null, changes: null });
  expect(kindsFor(['audio'])).toEqual({
    events: ['suspended', 'resumed', 'audio-gone', 'audio-new', 'usb-gone'],
    changes: ['device-gone', 'default-output'],
  });
  expect(kindsFor(['network'])).toEqual({
    events: [
      ...['suspended', 'resumed', 'link-down', 'central-lost'],
      ...['link-up', 'address-changed', 'central-back'],
    ],
    changes: ['network'],
  });
  expect(kindsFor(['hardware', 'audio', 'network']).events).toHaveLength(11);
});
