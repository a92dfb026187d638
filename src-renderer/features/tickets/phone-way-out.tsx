import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '#shared/contract.ts';
import type { TicketSummary } from '#shared/ticket.ts';
import { useStores } from '#renderer/stores-context.ts';
import { drawQr } from './qr-path.ts';
import styles from './phone-way-out.module.css';

/** While a ticket waits: what a phone can read off the screen and send in its place. */
export function PhoneWayOut({ ticket }: { readonly ticket: TicketSummary }) {
  const { t } = useTranslation();
  const { delivery } = useStores();
  const { key, provisionalReference, updatedAt } = ticket;
  const [code, setCode] = useState<CallOutput<'tickets.phone-code'> | null>(null);

  useEffect(() => {
    let wanted = true;
    void delivery.phoneCode(key).then((told) => {
      if (wanted) setCode(told);
    });
    return () => void (wanted = false);
    // A ticket that was edited has another code.
  }, [delivery, key, updatedAt]);

  if (code === null || code.kind === 'none') return null;
  const { size, path } = drawQr(code.text);
  return (
    <section className={styles.phone} aria-labelledby="phone-title">
      <h2 id="phone-title">{t('phoneTitle')}</h2>
      <p>{t(code.kind === 'link' ? 'phoneLink' : 'phoneMail')}</p>
      <svg
        className={styles.symbol}
        viewBox={`0 0 ${size} ${size}`}
        width={size * pixelsFor(size)}
        height={size * pixelsFor(size)}
        role="img"
        aria-label={t('phoneAlt')}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className={styles.dictate}>{t('phoneDictate', { reference: provisionalReference })}</p>
    </section>
  );
}

/** What the popover has room for. */
const ROOM_PX = 368;

/** Whole pixels for a module: uneven ones are what a cheap phone stumbles over. */
const pixelsFor = (size: number): number => Math.max(2, Math.floor(ROOM_PX / size));
