import {
  Circle,
  CircleCheck,
  CircleDot,
  CircleQuestionMark,
  CircleSlash,
  Clock,
  CornerDownLeft,
  Pencil,
  Send,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '#shared/ticket.ts';
import { stateOf, type TicketState } from './ticket-state.ts';
import styles from './status-mark.module.css';

const SHAPES: Record<TicketState, LucideIcon> = {
  draft: Pencil,
  queued: Clock,
  sending: Send,
  'needs-attention': TriangleAlert,
  new: Circle,
  'in-progress': CircleDot,
  'waiting-requester': CornerDownLeft,
  resolved: CircleCheck,
  withdrawn: CircleSlash,
  missing: CircleQuestionMark,
};

/** Where a ticket stands: a word, a shape and a colour. */
export function StatusMark({ ticket }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation();
  const state = stateOf(ticket);
  const Shape = SHAPES[state];
  return (
    <span className={`${styles.mark ?? ''} ${styles[state] ?? ''}`}>
      <Shape className={styles.shape} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
