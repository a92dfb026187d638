import type { EventHub } from '../events/event-hub.ts';
import { isOnThisSite } from '../notices/is-on-this-site.ts';
import { createPressConcerned } from '../notices/press-concerned.ts';
import { createTellNotices } from '../notices/tell-notices.ts';
import type { Ports } from '../ports.ts';
import { posteName } from '../settings/poste-identity.ts';
import type { SettingsKeeper } from '../settings/settings.ts';
import type { Act } from './wire-act.ts';
import type { Central } from './wire-central.ts';
import type { Storage } from './wire-storage.ts';
import type { Tickets } from './wire-tickets.ts';

export interface NoticesOptions {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly settings: SettingsKeeper;
  readonly storage: Storage;
  readonly central: Pick<Central, 'catalogue'>;
  readonly act: Pick<Act, 'report' | 'drafts'>;
  readonly outbox: Tickets['outbox'];
  /** The agent pressed a desktop notice, which is about no ticket. */
  readonly onNoticePressed: (key: null) => void;
}

export type KnownIncidents = ReturnType<typeof wireNotices>;

/** What support declares: told once on the desktop, shown by the icon, answered by one press. */
export function wireNotices(options: NoticesOptions) {
  const { ports, hub, settings, storage, central, act, outbox } = options;
  const { clock, log } = ports;
  const { site } = ports.policy;
  const { view, retell } = central.catalogue;
  const tell = createTellNotices({
    ...{ database: storage.database, notices: ports.notices, site, clock, log },
    language: settings.language,
    onClick: () => options.onNoticePressed(null),
  });
  hub.subscribe((event) => {
    if (event.name === 'catalogue') tell(event.value.notices);
  });
  return {
    press: createPressConcerned({
      ...{ store: storage.concerned, view, outbox, clock, site },
      report: act.report.current,
      poste: () => act.drafts.current().requester.poste.trim() || posteName(),
      onPressed: retell,
    }),
    /** What came before the program could show it. */
    begin: () => tell(view().notices),
    /** Those the icon tells of. */
    onThisSite: () =>
      view().notices.filter((notice) => notice.incident && isOnThisSite(notice, site)),
  };
}
