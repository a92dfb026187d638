import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';

/**
 * Draws every icon of `assets/` from `assets/source/`. Run by hand when a source changes, with a
 * Chromium and ImageMagick on the PATH; the results are kept with the code.
 */
const assets = fileURLToPath(new URL('../assets/', import.meta.url));

const STATES = ['idle', 'waiting', 'answered', 'incident', 'attention'] as const;
type State = (typeof STATES)[number];

/** Windows picks the nearest for its scale; a size it does not find is blurred out of another. */
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 256];

/** The badge differs by shape; colour only helps. `paper` is what shows through a badge. */
const BADGES: Record<'light' | 'dark', Record<State, string>> = {
  light: {
    ...{ idle: 'none', waiting: '#8a5a00', answered: '#0b5c58' },
    ...{ incident: '#8a5a00', attention: '#b3261e' },
  },
  dark: {
    ...{ idle: 'none', waiting: '#ffc857', answered: '#ffffff' },
    ...{ incident: '#ffc857', attention: '#ff6b5e' },
  },
};
const MARKS = { light: '#0b5c58', dark: '#7fd8cf' };
const PAPERS = { light: '#ffffff', dark: '#1c1c1c' };

type Colours = Readonly<Record<'mark' | 'badge' | 'paper', string>>;

/** macOS reads the shape from the alpha channel and colours it as the menu bar wants. */
const TEMPLATE: Colours = { mark: '#000', badge: '#000', paper: 'transparent' };
const NO_COLOURS: Colours = { mark: 'none', badge: 'none', paper: 'none' };

const browser = await chromium.launch({ executablePath: programOnPath('chromium') });
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
const scratch = mkdtempSync(join(tmpdir(), 'sos-poste-icons-'));
try {
  await drawApp();
  for (const state of STATES) await drawState(state);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}

async function drawApp(): Promise<void> {
  await drawPng(page, 'icon', NO_COLOURS, 1024, join(assets, 'app/icon.png'));
  await drawIco('icon', NO_COLOURS, join(assets, 'app/icon.ico'));
}

async function drawState(state: State): Promise<void> {
  const source = `tray-${state}`;
  for (const theme of ['light', 'dark'] as const) {
    const colours = { mark: MARKS[theme], badge: BADGES[theme][state], paper: PAPERS[theme] };
    await drawIco(source, colours, join(assets, `tray/windows/${state}-on-${theme}.ico`));
    await drawPng(page, source, colours, 24, join(assets, `tray/linux/${state}-on-${theme}.png`));
    await drawPng(
      page,
      source,
      colours,
      48,
      join(assets, `tray/linux/${state}-on-${theme}@2x.png`),
    );
  }
  await drawPng(page, source, TEMPLATE, 16, join(assets, `tray/macos/${state}Template.png`));
  await drawPng(page, source, TEMPLATE, 32, join(assets, `tray/macos/${state}Template@2x.png`));
}

async function drawIco(source: string, colours: Colours, target: string): Promise<void> {
  const pictures: string[] = [];
  for (const size of ICO_SIZES) {
    const picture = join(scratch, `${size}.png`);
    await drawPng(page, source, colours, size, picture);
    pictures.push(picture);
  }
  mkdirSync(dirname(target), { recursive: true });
  execFileSync('convert', [...pictures, target]);
}

async function drawPng(
  on: Page,
  source: string,
  { mark, badge, paper }: Colours,
  size: number,
  target: string,
): Promise<void> {
  const svg = readFileSync(join(assets, 'source', `${source}.svg`), 'utf8');
  const style = `--mark:${mark};--badge:${badge};--paper:${paper};width:${size}px;height:${size}px`;
  await on.setContent(
    `<body style="margin:0">${svg.replace('<svg ', `<svg style="display:block;${style}" `)}</body>`,
  );
  mkdirSync(dirname(target), { recursive: true });
  await on.screenshot({
    path: target,
    omitBackground: true,
    clip: { x: 0, y: 0, width: size, height: size },
  });
}

function programOnPath(name: string): string {
  return execFileSync('which', [name], { encoding: 'utf8' }).trim();
}
