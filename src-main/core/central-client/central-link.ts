import type { CentralState } from '#shared/central-state.ts';
import { enrolmentCodeOf } from '#shared/enrolment.ts';
import { FaultError, raise } from '#shared/errors.ts';
import type { Policy, Settings } from '#shared/settings.ts';
import type { SecretBox } from '../ports.ts';
import { createCentralClient } from './central-client.ts';
import type { EmbeddedCentral } from './embedded-central.ts';
import { createPosteTokens, type PosteTokens } from './enrolment.ts';
import type { CentralAddress, HttpClientOptions } from './http-client.ts';

export interface CentralLinkOptions {
  readonly policy: Policy;
  readonly settings: () => Settings;
  readonly keepCentralUrl: (url: string) => void;
  readonly secrets: SecretBox;
  readonly embedded: EmbeddedCentral;
  readonly http: Omit<HttpClientOptions, 'address'>;
  /** The machine's own name, under which it enrols. */
  readonly poste: string;
}

export interface CentralLink {
  address(): CentralAddress;
  /** Where and what the central is; how it stands is `Connectivity`'s to say. */
  identity(): Pick<CentralState, 'kind' | 'url' | 'deskUrl'>;
  start(): Promise<void>;
  /**
   * Turns to another central once it has answered and accepted the token, or the enrolment code in its
   * place; an empty url turns back to the embedded one.
   * @throws FaultError as that central or the network said; nothing is changed then.
   */
  connect(url: string, token: string): Promise<void>;
  /**
   * Exchanges a code at the site's central for a token of this poste.
   * @throws FaultError `enrolment-refused`, or as that central or the network said
   */
  enrol(code: string): Promise<void>;
  /** Whether there is a token of this poste alone for that central. */
  isEnrolled(): boolean;
  /** The policy's code, while it has not been used here. */
  policyCode(): string | undefined;
  stop(): void;
}

const TOKEN = 'central-token';

/** Which central this poste speaks to: the policy's, else the one in the settings, else its own. */
export function createCentralLink(options: CentralLinkOptions): CentralLink {
  const { policy, settings, secrets, embedded } = options;
  let siteToken: string | undefined;
  const own = createPosteTokens({
    secrets,
    poste: options.poste,
    ask: (url, enrolment) =>
      createCentralClient({ ...options.http, address: () => ({ url, token: undefined }) }).enrol(
        enrolment,
      ),
  });
  const siteUrl = () => withoutSlash(policy.centralUrl ?? settings().centralUrl);

  return {
    address: () =>
      siteUrl() === ''
        ? { url: embedded.address()?.url, token: embedded.address()?.token }
        : { url: siteUrl(), token: own.tokenFor(siteUrl()) ?? siteToken },

    identity: () => identityOf(siteUrl(), embedded),

    start: async () => {
      await own.start();
      siteToken = policy.centralToken ?? (await secrets.read(TOKEN));
      if (siteUrl() === '') await embedded.start();
    },

    connect: async (url, secret) => {
      if (policy.centralUrl !== undefined) {
        throw new FaultError('not-available-here', 'The machine policy names the central');
      }
      if (url !== '') {
        const token = await acceptedToken(withoutSlash(url), secret, own);
        await assertAnswers({ url: withoutSlash(url), token }, options.http);
        if (token !== own.tokenFor(withoutSlash(url))) await secrets.write(TOKEN, token);
        siteToken = token;
        embedded.stop();
      }
      options.keepCentralUrl(url);
      if (url === '') await embedded.start();
    },

    enrol: async (code) => {
      if (siteUrl() === '') throw new FaultError('not-available-here', 'No site is configured');
      await own.enrol(siteUrl(), code);
    },

    isEnrolled: () => own.tokenFor(siteUrl()) !== undefined,

    policyCode: () => {
      const { enrolmentCode: code } = policy;
      if (code === undefined || siteUrl() === '') return undefined;
      return own.isUsed(siteUrl(), code) ? undefined : code;
    },

    stop: () => embedded.stop(),
  };
}

function identityOf(
  siteUrl: string,
  embedded: EmbeddedCentral,
): ReturnType<CentralLink['identity']> {
  if (siteUrl !== '') return { kind: 'site', url: siteUrl, deskUrl: null };
  const { url = '', deskUrl = null } = embedded.address() ?? {};
  return { kind: 'embedded', url, deskUrl };
}

/** What was typed is a token, or a code that is exchanged for one. */
async function acceptedToken(url: string, secret: string, own: PosteTokens): Promise<string> {
  if (enrolmentCodeOf(secret) === undefined) return secret;
  await own.enrol(url, secret);
  return own.tokenFor(url) ?? '';
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
