import type { CentralState } from '#shared/central-state.ts';
import type { Fault } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createCentralClient } from '../central-client/central-client.ts';
import { createCentralLink, type CentralLink } from '../central-client/central-link.ts';
import type { CentralAddress } from '../central-client/http-client.ts';
import { createConnectivity } from '../central-client/connectivity.ts';
import { createEmbeddedCentral } from '../central-client/embedded-central.ts';
import { createFleetTimer } from '../central-client/fleet-manners.ts';
import { createNewsStream } from '../central-client/news-stream.ts';
import type { EventHub } from '../events/event-hub.ts';
import { inBackground } from '../events/in-background.ts';
import type { Ports } from '../ports.ts';
import { posteIdentity, posteName } from '../settings/poste-identity.ts';
import type { SettingsKeeper } from '../settings/settings.ts';
import type { Storage } from './wire-storage.ts';
import { wireToken, type TokenWatch } from './wire-token.ts';

export interface CentralOptions {
  readonly ports: Ports;
  readonly hub: EventHub;
  readonly settings: SettingsKeeper;
  readonly storage: Storage;
  /** After each health request that succeeded; `cameBack` when the one before had not. */
  readonly onReachable: (cameBack: boolean) => void;
  /** The central says that this ticket has changed; it may be another poste's. */
  readonly onHint: (reference: string) => void;
}

export type Central = ReturnType<typeof wireCentral>;

/** The way to the central: which one, whether it answers, what it has told. */
export function wireCentral(options: CentralOptions) {
  const { ports, hub, onReachable } = options;
  const link = wireLink(options, () => void connectivity.check());
  const token = wireToken(ports, link, () => hub.publish('central', state()));
  const { onToken } = token;
  const client = createCentralClient({ ...httpOptions(options), address: link.address, onToken });
  const catalogue = wireCatalogue(options, client);
  const { news, health } = wireNews(options, { link, client, catalogue });
  const connectivity = createConnectivity({
    ...{ health, power: ports.power, clock: ports.clock, random: ports.random },
    onChange: (cameBack) => {
      hub.publish('central', state());
      tellAddress();
      if (connectivity.state().reach === 'reachable') comeIn(cameBack);
    },
  });
  const tellAddress = createAddressTeller(options);
  const comeIn = (cameBack: boolean) =>
    afterEnrolment(token, (cameIn) => {
      if (cameIn) news.restart();
      onReachable(cameBack || cameIn);
    });
  const state = (): CentralState => ({
    ...link.identity(),
    ...connectivity.state(),
    needsCode: token.isNeeded(),
  });
  return {
    client,
    catalogue,
    connectivity,
    state,
    address: link.address,
    /** What a delivery has met tells how the central is. */
    heard: (outcome: Result<unknown, Fault>): void => {
      connectivity.heard(outcome);
      hub.publish('central', state());
    },
    siteAddress: () => siteAddressOf(link),
    start: async (): Promise<void> => {
      await link.start();
      connectivity.start();
    },
    ...wireMoves({ link, token, news, catalogue, connectivity, state, onReachable }),
    stop: (): void => {
      connectivity.stop();
      news.stop();
      link.stop();
    },
  };
}

/** A window that stays open shows the address support asks for first: after a request it may be another. */
function createAddressTeller({ ports, hub }: CentralOptions): () => void {
  let known = posteIdentity(ports.policy).address;
  return () => {
    const identity = posteIdentity(ports.policy);
    if (identity.address === known) return;
    known = identity.address;
    hub.publish('poste', identity);
  };
}

interface MoveParts {
  readonly link: CentralLink;
  readonly token: TokenWatch;
  readonly news: { restart(): void };
  readonly catalogue: { forget(): void };
  readonly connectivity: { check(): Promise<void> };
  readonly state: () => CentralState;
  readonly onReachable: (cameBack: boolean) => void;
}

/** To another central, or with another token. */
function wireMoves({ link, token, news, catalogue, connectivity, ...parts }: MoveParts) {
  const startAnew = async (): Promise<CentralState> => {
    token.forget();
    news.restart();
    await connectivity.check();
    return parts.state();
  };
  return {
    /** @throws FaultError as the other central said; nothing is changed then. */
    connect: async (url: string, secret: string): Promise<CentralState> => {
      await link.connect(url, secret);
      catalogue.forget();
      return startAnew();
    },
    /** What waits leaves at once. @throws FaultError as the central said; nothing is changed then. */
    enrol: async (code: string): Promise<CentralState> => {
      await link.enrol(code);
      const now = await startAnew();
      parts.onReachable(true);
      return now;
    },
  };
}

/** At once where the policy has no code to bring. */
function afterEnrolment({ byPolicy }: TokenWatch, go: (cameIn: boolean) => void): void {
  if (byPolicy.isDue()) void byPolicy.enrol().then(go);
  else go(false);
}

function wireCatalogue(
  { ports, hub, storage }: CentralOptions,
  client: ReturnType<typeof createCentralClient>,
) {
  return createCatalogue({
    cache: storage.cache,
    central: client,
    pressed: storage.concerned.standings,
    ...{ clock: ports.clock, random: ports.random, log: ports.log },
    onChange: (view) => hub.publish('catalogue', view),
  });
}

/** A floor that hears of a notice asks for it within these few seconds, not within one. */
const NOTICES_SPREAD_MS = 8_000;

interface NewsParts {
  readonly link: CentralLink;
  readonly client: ReturnType<typeof createCentralClient>;
  readonly catalogue: ReturnType<typeof createCatalogue>;
}

/** The health answer says whether the central offers events. */
function wireNews(
  { ports, onHint }: CentralOptions,
  { link: { address }, client, catalogue }: NewsParts,
) {
  const { fetch, clock, log, random } = ports;
  const askNotices = createFleetTimer(ports, () =>
    inBackground(log, 'catalogue', catalogue.syncNotices()),
  );
  const news = createNewsStream({
    ...{ address, fetch, clock, log, random, onHint },
    onNotices: () => askNotices.set(random() * NOTICES_SPREAD_MS),
  });
  const health = async () => {
    const outcome = await client.health();
    if (outcome.ok) news.offer(outcome.value.events === true);
    return outcome;
  };
  const stop = () => {
    askNotices.cancel();
    news.stop();
  };
  return { news: { ...news, stop }, health };
}

/** Undefined for the poste's own central, which nobody else can reach. */
function siteAddressOf(link: CentralLink): CentralAddress | undefined {
  return link.identity().kind === 'site' ? link.address() : undefined;
}

function wireLink(options: CentralOptions, onAddressChange: () => void) {
  const { ports, settings } = options;
  const { clock, log, policy, secrets, programs, paths } = ports;
  const embedded = createEmbeddedCentral({
    programs,
    secrets,
    dataFolder: paths.data,
    clock,
    log,
    onChange: onAddressChange,
  });
  return createCentralLink({
    policy,
    settings: settings.current,
    keepCentralUrl: (centralUrl) => settings.update({ centralUrl }),
    secrets,
    embedded,
    http: httpOptions(options),
    poste: posteName(),
  });
}

function httpOptions({ ports, settings }: CentralOptions) {
  return { fetch: ports.fetch, language: settings.language, clock: ports.clock };
}
