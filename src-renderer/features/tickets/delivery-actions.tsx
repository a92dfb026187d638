import { CircleX, FileDown, Pencil, RotateCw, Undo2, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { mayMove } from '#shared/delivery-moves.ts';
import type { DeliveryState } from '#shared/delivery.ts';
import { sentenceFor } from '#shared/error-sentences.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import { useLanguage, useStores } from '#renderer/stores-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import styles from './delivery-line.module.css';

interface Act {
  readonly name: 'tryNow' | 'continueEdit' | 'editTicket' | 'restore' | 'export' | 'withdraw';
  readonly icon: LucideIcon;
  readonly run: () => void;
}

/** What can be done about a ticket on its way: what its state allows, and no more. */
export function DeliveryActions({ ticket }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation();
  const { delivery } = useStores();
  const busy = useStore(delivery, ({ busyKey }) => busyKey === ticket.key);
  const acts = useActs(ticket);
  return (
    <>
      <div className={styles.actions} role="group" aria-label={t('deliveryActs')}>
        {acts.map(({ name, icon, run }) => (
          <Button key={name} icon={icon} disabled={busy} onClick={run}>
            {t(name)}
          </Button>
        ))}
      </div>
      <Refusal ticketKey={ticket.key} />
      <InTheWay ticketKey={ticket.key} />
    </>
  );
}

function useActs({ key, delivery: { state } }: TicketSummary): readonly Act[] {
  const { delivery, navigation } = useStores();
  const acts: Record<Act['name'], Act & { readonly when: boolean }> = {
    tryNow: {
      ...{ name: 'tryNow', icon: RotateCw, when: waits(state) },
      run: () => void delivery.tryNow(key),
    },
    continueEdit: {
      ...{ name: 'continueEdit', icon: Pencil, when: state === 'draft' },
      run: () => navigation.go('report'),
    },
    editTicket: {
      ...{ name: 'editTicket', icon: Pencil, when: mayMove(state, 'draft') },
      run: () => void delivery.edit(key),
    },
    restore: {
      ...{ name: 'restore', icon: Undo2, when: state === 'withdrawn' },
      run: () => void delivery.restore(key),
    },
    export: {
      ...{ name: 'export', icon: FileDown, when: state !== 'delivered' },
      run: () => void delivery.exportPage(key),
    },
    withdraw: {
      ...{ name: 'withdraw', icon: X, when: waits(state) && mayMove(state, 'withdrawn') },
      run: () => void delivery.withdraw(key),
    },
  };
  return Object.values(acts).filter(({ when }) => when);
}

const waits = (state: DeliveryState): boolean => state === 'queued' || state === 'needs-attention';

function Refusal({ ticketKey }: { readonly ticketKey: string }) {
  const language = useLanguage();
  const refusal = useStore(useStores().delivery, (state) => state.refusal);
  if (refusal?.key !== ticketKey) return null;
  return (
    <Notice tone="broken" icon={CircleX} role="alert">
      {sentenceFor(refusal.fault, language)}
    </Notice>
  );
}

/** Words in the form are never lost for a press on another ticket. */
function InTheWay({ ticketKey }: { readonly ticketKey: string }) {
  const { t } = useTranslation();
  const { delivery } = useStores();
  const shown = useStore(delivery, ({ inTheWayOf }) => inTheWayOf === ticketKey);
  if (!shown) return null;
  return (
    <Notice
      tone="waiting"
      icon={Pencil}
      role="alert"
      action={
        <Button onClick={() => void delivery.edit(ticketKey, true)}>{t('replaceDraft')}</Button>
      }
    >
      {t('draftInTheWay')}
    </Notice>
  );
}
