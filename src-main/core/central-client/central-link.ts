import type { CentralState } from '#shared/contract.ts';
import { FaultError, raise } from '#shared/errors.ts';
import type { Policy, Settings } from '#shared/settings.ts';
import type { SecretBox } from '../ports.ts';
import { createCentralClient } from './central-client.ts';
import type { EmbeddedCentral } from './embedded-central.ts';
import type { CentralAddress, HttpClientOptions } from './http-client.ts';

export interface CentralLinkOptions {
  readonly policy: Policy;
  readonly settings: () => Settings;
  readonly keepCentralUrl: (url: string) => void;
  readonly secrets: SecretBox;
  readonly embedded: EmbeddedCentral;
  readonly http: Omit<HttpClientOptions, 'address'>;
}

export interface CentralLink {
  address(): CentralAddress;
  /** Where and what the central is; how it stands is `Connectivity`'s to say. */
  identity(): Pick<CentralState, 'kind' | 'url' | 'deskUrl'>;
  start(): Promise<void>;
  /**
   * Turns to another central once it has answered and accepted the token; an empty url turns back
   * to the embedded one.
   * @throws FaultError as that central or the network said; nothing is changed then.
   */
  connect(url: string, token: string): Promise<void>;
  stop(): void;
}

const TOKEN = 'central-token';

/** Which central this poste speaks to: the policy's, else the one in the settings, else its own. */
export function createCentralLink(options: CentralLinkOptions): CentralLink {
  const { policy, settings, secrets, embedded } = options;
  let siteToken: string | undefined;
  const siteUrl = () => policy.centralUrl ?? settings().centralUrl;

  return {
    address: () =>
      siteUrl() === ''
        ? { url: embedded.address()?.url, token: embedded.address()?.token }
        : { url: withoutSlash(siteUrl()), token: siteToken },

    identity: () =>
      siteUrl() === ''
        ? {
            kind: 'embedded',
            url: embedded.address()?.url ?? '',
            deskUrl: embedded.address()?.deskUrl ?? null,
          }
        : { kind: 'site', url: withoutSlash(siteUrl()), deskUrl: null },

    start: async () => {
      siteToken = policy.centralToken ?? (await secrets.read(TOKEN));
      if (siteUrl() === '') await embedded.start();
    },

    connect: async (url, token) => {
      if (policy.centralUrl !== undefined) {
        throw new FaultError('not-available-here', 'The machine policy names the central');
      }
      if (url !== '') {
        await assertAnswers({ url: withoutSlash(url), token }, options.http);
        await secrets.write(TOKEN, token);
        siteToken = token;
        embedded.stop();
      }
      options.keepCentralUrl(url);
      if (url === '') await embedded.start();
    },

    stop: () => embedded.stop(),
  };
}

async function assertAnswers(
  address: CentralAddress,
  http: CentralLinkOptions['http'],
): Promise<void> {
  const client = createCentralClient({ ...http, address: () => address });
  const health = await client.health();
  if (!health.ok) raise(health.error);
  const catalogue = await client.catalogue(null);
  if (!catalogue.ok) raise(catalogue.error);
}

const withoutSlash = (url: string): string => url.replace(/\/+$/u, '');
