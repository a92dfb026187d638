import type { CaptureEnding, CaptureReason, CaptureRecord } from '../capture-record.ts';
import { assertNever } from '../result.ts';
import type { Language } from '../language.ts';

export interface CaptureWords {
  readonly intro: string;
  readonly empty: string;
  readonly loading: string;
  readonly more: string;
  /** What the copy button copies, for a screen reader. */
  readonly copied: string;
  readonly reasons: Record<CaptureReason, string>;
  readonly screens: (count: number) => string;
  readonly endings: Record<Exclude<CaptureEnding, 'sent'>, string>;
  readonly sent: (sent: number, screens: number, reference: string) => string;
}

const fr: CaptureWords = {
  intro:
    'Toutes les lectures de l’écran, chacune déclenchée par vous. Le journal reste sur ce poste et ne contient aucune image.',
  empty: 'Aucune capture sur ce poste. La prochaine apparaîtra ici.',
  loading: 'Lecture du journal…',
  more: 'Montrer les plus anciennes',
  copied: 'le journal des captures',
  reasons: {
    start: 'Lancement de SOS Poste',
    'second-start': 'Nouveau lancement',
    tray: 'Icône',
    'hot-key': 'Raccourci clavier',
    again: 'Nouvelle capture',
    countdown: 'Capture différée',
  },
  screens: (count) => (count === 1 ? '1 écran lu' : `${count} écrans lus`),
  endings: {
    open: 'Dans le formulaire, rien n’est parti.',
    dropped: 'Effacée, rien n’est parti.',
    replaced: 'Remplacée par la suivante, rien n’est parti.',
    failed: 'Rien n’a pu être lu.',
    interrupted: 'Perdue à l’arrêt du programme, rien n’est parti.',
  },
  sent: (sent, screens, reference) =>
    sent === screens
      ? `Jointe au ticket ${reference}.`
      : `${sent} écran${sent > 1 ? 's' : ''} sur ${screens} joint${sent > 1 ? 's' : ''} au ticket ${reference}, le reste est effacé.`,
};

const en: CaptureWords = {
  intro:
    'Every reading of the screen, each triggered by you. The log stays on this workstation and holds no picture.',
  empty: 'No capture on this workstation. The next one will show here.',
  loading: 'Reading the log…',
  more: 'Show older ones',
  copied: 'the capture log',
  reasons: {
    start: 'SOS Poste was started',
    'second-start': 'Started again',
    tray: 'Icon',
    'hot-key': 'Keyboard shortcut',
    again: 'Captured again',
    countdown: 'Delayed capture',
  },
  screens: (count) => (count === 1 ? '1 screen read' : `${count} screens read`),
  endings: {
    open: 'In the form, nothing was sent.',
    dropped: 'Cleared, nothing was sent.',
    replaced: 'Replaced by the next one, nothing was sent.',
    failed: 'Nothing could be read.',
    interrupted: 'Lost when the program ended, nothing was sent.',
  },
  sent: (sent, screens, reference) =>
    sent === screens
      ? `Attached to ticket ${reference}.`
      : `${sent} of ${screens} screens attached to ticket ${reference}, the rest cleared.`,
};

export const CAPTURE_WORDS: Record<Language, CaptureWords> = { fr, en };

/** One line of the log in two parts: the act, and what became of it. */
export function describeCapture(
  record: CaptureRecord,
  language: Language,
): { readonly act: string; readonly end: string } {
  const words = CAPTURE_WORDS[language];
  const reason = words.reasons[record.why];
  const wasRead = record.screens > 0;
  return {
    act: wasRead ? `${reason} · ${words.screens(record.screens)}` : reason,
    end: endOf(record, words),
  };
}

function endOf({ ending, sent, screens, ticket }: CaptureRecord, words: CaptureWords): string {
  switch (ending) {
    case 'sent':
      return words.sent(sent, screens, ticket?.reference ?? '');
    case 'open':
    case 'dropped':
    case 'replaced':
    case 'failed':
    case 'interrupted':
      return words.endings[ending];
    default:
      return assertNever(ending);
  }
}
