import { REQUEST_KINDS, type RequestKind, type Traffic } from './traffic.ts';

export interface PlotOptions {
  readonly title: string;
  readonly traffic: Traffic;
  readonly capacityPerSecond: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

const WIDTH = 820;
const HEIGHT = 340;
const AREA = { left: 64, right: 784, top: 64, bottom: 288 };
/** A pixel is some five seconds: finer would draw noise. */
const STEP_SECONDS = 10;

const LABELS: Record<RequestKind, string> = {
  health: 'health requests',
  news: 'news (catalogue, notices, open tickets)',
  ticket: 'submissions',
};

/** Both themes of whoever reads the page; the fills differ in lightness for those who see no hue. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2933 }
  .title { font-size: 15px; font-weight: 600 }
  .axis { stroke: #52606d } .grid { stroke: #cbd2d9 }
  .health { fill: #9fb3c8 } .news { fill: #f0b429 } .ticket { fill: #0b7285 }
  .capacity { stroke: #c92a2a; stroke-width: 2; stroke-dasharray: 6 4 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #14181d } text { fill: #e4e7eb }
    .axis { stroke: #9aa5b1 } .grid { stroke: #323f4b }
    .health { fill: #627d98 } .news { fill: #de911d } .ticket { fill: #3bc9db }
    .capacity { stroke: #ff8787 }
  }
  @media (prefers-color-scheme: light) { .page { fill: #fff } }`;

/** Requests per second over time as stacked areas, means of ten seconds, under the capacity's line. */
export function drawPlot(options: PlotOptions): string {
  const { title, capacityPerSecond } = options;
  const layers = stack(options);
  const highest = Math.max(capacityPerSecond * 1.2, ...(layers.at(-1)?.upper ?? []));
  const scale = createScale(options, highest);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>${STYLE}
</style>
<rect class="page" width="${WIDTH}" height="${HEIGHT}"/>
<text class="title" x="${AREA.left}" y="24">${title}</text>
${legend()}
${levels(scale, highest)}
${hours(scale, options)}
${layers.map((layer) => area(layer, scale)).join('\n')}
${line('capacity', AREA.left, scale.y(capacityPerSecond), AREA.right, scale.y(capacityPerSecond))}
<text x="${AREA.right}" y="${scale.y(capacityPerSecond) - 6}" text-anchor="end">capacity ${capacityPerSecond}/s</text>
</svg>
`;
}

interface Layer {
  readonly kind: RequestKind;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

function stack({ traffic, from, to }: PlotOptions): Layer[] {
  let lower: readonly number[] = new Array<number>(
    Math.ceil((to - from) / 1000 / STEP_SECONDS),
  ).fill(0);
  // Submissions, what the plot is about, stand on the ground.
  return REQUEST_KINDS.toReversed().map((kind) => {
    const figures = traffic.perSecond(kind, from, to);
    const base = lower;
    const upper = base.map((ground, step) => {
      const part = figures.slice(step * STEP_SECONDS, (step + 1) * STEP_SECONDS);
      return ground + part.reduce((sum, figure) => sum + figure, 0) / part.length;
    });
    lower = upper;
    return { kind, lower: base, upper };
  });
}

type Scale = ReturnType<typeof createScale>;

function createScale({ from, to }: PlotOptions, highest: number) {
  const round = (pixels: number) => Math.round(pixels * 10) / 10;
  return {
    x: (at: number) => round(AREA.left + ((at - from) / (to - from)) * (AREA.right - AREA.left)),
    y: (level: number) => round(AREA.bottom - (level / highest) * (AREA.bottom - AREA.top)),
    stepAt: (step: number) => from + step * STEP_SECONDS * 1000,
  };
}

function area({ kind, lower, upper }: Layer, { x, y, stepAt }: Scale): string {
  const points = (levels: readonly number[]) =>
    levels.map((level, step) => `${x(stepAt(step))},${y(level)}`);
  const outline = [...points(upper), ...points(lower).toReversed()].join(' ');
  return `<polygon class="${kind}" points="${outline}"/>`;
}

function levels({ y }: Scale, highest: number): string {
  const step = [5, 10, 20, 50, 100, 200, 500, 1000].find((each) => highest / each <= 7) ?? 5000;
  const marks = Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
  const rules = marks.map(
    (level) =>
      `${line('grid', AREA.left, y(level), AREA.right, y(level))}<text x="${AREA.left - 8}" y="${y(level) + 4}" text-anchor="end">${level}</text>`,
  );
  const name = `<text x="${AREA.left - 44}" y="${AREA.top - 12}">requests/s</text>`;
  return [...rules, name].join('\n');
}

const TEN_MINUTES_MS = 600_000;

function hours({ x }: Scale, { from, to }: PlotOptions): string {
  const marks: string[] = [];
  const first = Math.ceil(from / TEN_MINUTES_MS) * TEN_MINUTES_MS;
  for (let at = first; at <= to; at += TEN_MINUTES_MS) {
    const hour = new Date(at).toISOString().slice(11, 16);
    marks.push(
      `${line('axis', x(at), AREA.bottom, x(at), AREA.bottom + 5)}<text x="${x(at)}" y="${AREA.bottom + 20}" text-anchor="middle">${hour}</text>`,
    );
  }
  const middle = (AREA.left + AREA.right) / 2;
  const name = `<text x="${middle}" y="${AREA.bottom + 42}" text-anchor="middle">time of day</text>`;
  return [...marks, line('axis', AREA.left, AREA.bottom, AREA.right, AREA.bottom), name].join('\n');
}

function legend(): string {
  const places = { ticket: 250, health: 360, news: 495 };
  return REQUEST_KINDS.map(
    (kind) =>
      `<rect class="${kind}" x="${places[kind]}" y="40" width="12" height="12"/><text x="${places[kind] + 18}" y="51">${LABELS[kind]}</text>`,
  ).join('\n');
}

function line(kind: string, x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="${kind}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}
