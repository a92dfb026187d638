import type { TrayFacts } from '#core/core.ts';
import type { Language } from '#shared/language.ts';
import type { AutostartState } from './autostart.ts';
import type { HotKeyState } from './hot-key.ts';
import { TRAY_WORDS, type TrayWords } from './tray-words.ts';

export const TRAY_STATES = ['idle', 'waiting', 'answered', 'incident', 'attention'] as const;
export type TrayState = (typeof TRAY_STATES)[number];

export type TrayCommand = 'open' | 'headset' | 'quit';

export type TrayEntry =
  | { readonly kind: 'command'; readonly command: TrayCommand; readonly label: string }
  | { readonly kind: 'fact'; readonly label: string }
  | { readonly kind: 'autostart'; readonly label: string; readonly checked: boolean }
  | { readonly kind: 'separator' };

export interface TrayModel {
  readonly state: TrayState;
  readonly tooltip: string;
  readonly menu: readonly TrayEntry[];
}

export interface TrayModelInput {
  readonly facts: TrayFacts;
  readonly language: Language;
  readonly hotKey: HotKeyState;
  readonly autostart: AutostartState;
}

/** Windows cuts a tooltip here, in the middle of a word. */
const TOOLTIP_LENGTH = 127;

export function describeTray({ facts, language, hotKey, autostart }: TrayModelInput): TrayModel {
  const words = TRAY_WORDS[language];
  const identity = identityLine(facts, words);
  const news = newsLines(facts, words);
  const isTaken = hotKey.accelerator !== '' && !hotKey.registered;
  return {
    state: trayState(facts),
    tooltip: fit([`SOS Poste · ${identity}`, ...news]),
    // The first entry opens: on Linux a click on the icon may do nothing but show this menu.
    menu: [
      { kind: 'command', command: 'open', label: words.open },
      { kind: 'command', command: 'headset', label: words.headset },
      { kind: 'separator' },
      ...[identity, ...news, ...(isTaken ? [words.hotKeyTaken(hotKey.accelerator)] : [])].map(
        (label) => ({ kind: 'fact', label }) as const,
      ),
      { kind: 'separator' },
      ...autostartEntry(autostart, words),
      { kind: 'command', command: 'quit', label: words.quit },
    ],
  };
}

/** What needs a person comes before what is only news; an incident is everybody's, an answer one's own. */
function trayState({ attention, unread, waiting, incidents }: TrayFacts): TrayState {
  if (attention > 0) return 'attention';
  if (incidents.length > 0) return 'incident';
  if (unread > 0) return 'answered';
  return waiting > 0 ? 'waiting' : 'idle';
}

/** What support asks for first: poste, address, site. */
function identityLine({ poste }: TrayFacts, words: TrayWords): string {
  const known = [poste.name, poste.address ?? words.noAddress, poste.site];
  return known.filter((part) => part !== null).join(' · ');
}

function newsLines(facts: TrayFacts, words: TrayWords): readonly string[] {
  const counted = [
    [facts.attention, words.attention],
    [facts.unread, words.unread],
    [facts.waiting, words.waiting],
  ] as const;
  const [incident, ...others] = facts.incidents;
  return [
    ...(incident === undefined ? [] : [words.incidents(incident, others.length)]),
    ...counted.filter(([count]) => count > 0).map(([count, say]) => say(count)),
  ];
}

/** Whole lines as long as they fit; the first is always there, cut if it must be. */
function fit(lines: readonly string[]): string {
  return lines
    .reduce((text, line) => {
      const longer = text === '' ? line : `${text}\n${line}`;
      return text === '' || longer.length <= TOOLTIP_LENGTH ? longer : text;
    }, '')
    .slice(0, TOOLTIP_LENGTH);
}

function autostartEntry(autostart: AutostartState, words: TrayWords): readonly TrayEntry[] {
  switch (autostart) {
    case 'unavailable':
      return [];
    case 'machine':
      return [{ kind: 'fact', label: words.startAtLoginByMachine }];
    case 'on':
    case 'off':
      return [{ kind: 'autostart', label: words.startAtLogin, checked: autostart === 'on' }];
  }
}
