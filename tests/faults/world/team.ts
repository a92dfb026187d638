import { glpiBench } from '#tests/help-desks/benches/glpi.ts';
import { zammadBench } from '#tests/help-desks/benches/zammad.ts';
import type { Team } from '#tests/help-desks/benches/bench.ts';
import type { DeskKind } from '../help-desk/kinds.ts';
import type { LedgerAnswer } from '../judge/ledger.ts';
import { readDesk } from '../judge/read-desk.ts';
import type { Draw } from '../schedule/random.ts';

interface Answering {
  readonly kind: DeskKind;
  /** Of the help desk itself: the team does not speak over the line that breaks. */
  readonly url: string;
  readonly file: string;
  readonly answers: LedgerAnswer[];
  readonly draw: Draw;
}

/** Words of somebody of the team, about a ticket that is there; false when none was kept. */
export async function answerAsTeam({
  kind,
  url,
  file,
  answers,
  draw,
}: Answering): Promise<boolean> {
  const tickets = kind.isRead ? readDesk(kind.kind, file) : [];
  const team = await teamOf(kind, url);
  if (tickets.length === 0 || team === undefined) return false;
  const { id, tokens } = draw.oneOf(tickets);
  const text = `Réponse ${String(answers.length + 1).padStart(4, '0')} : essayez de redémarrer.`;
  const noted: LedgerAnswer = { token: tokens[0] ?? '', text, outcome: 'unknown' };
  answers.push(noted);
  try {
    await team.answer(id, text);
    noted.outcome = 'confirmed';
  } catch {
    // It was dying: what became of the answer is seen in its state.
  }
  return noted.outcome === 'confirmed';
}

async function teamOf({ kind }: DeskKind, url: string): Promise<Team | undefined> {
  switch (kind) {
    case 'glpi':
      return (await glpiBench({ GLPI_URL: url })).team;
    case 'zammad':
      return (await zammadBench({ ZAMMAD_URL: url })).team;
    case 'osticket':
      return undefined;
  }
}
