import type { CentralLink } from '../central-client/central-link.ts';
import { createEnrolByPolicy, type EnrolByPolicy } from '../central-client/enrol-by-policy.ts';
import type { HttpClientOptions } from '../central-client/http-client.ts';
import type { Ports } from '../ports.ts';

export interface TokenWatch {
  readonly onToken: NonNullable<HttpClientOptions['onToken']>;
  /** Whether the site's central asks for a code. */
  isNeeded(): boolean;
  /** Another token goes with the requests from now on. */
  forget(): void;
  readonly byPolicy: EnrolByPolicy;
}

/** Whether the site's central knows this poste, and how it comes in by the policy's code. */
export function wireToken(
  { clock, log }: Pick<Ports, 'clock' | 'log'>,
  link: CentralLink,
  onChange: () => void,
): TokenWatch {
  let isKnown: boolean | undefined;
  const isRefused = () => isKnown === false || link.address().token === undefined;
  const onToken = (known: boolean, token: string | undefined) => {
    // Of a request that left before this poste came in.
    if (token !== link.address().token) return;
    const isNews = known !== isKnown;
    isKnown = known;
    if (isNews) onChange();
  };
  return {
    onToken,
    isNeeded: () => link.identity().kind === 'site' && isRefused(),
    forget: () => (isKnown = undefined),
    byPolicy: createEnrolByPolicy({
      code: link.policyCode,
      isNeeded: () => isRefused() || !link.isEnrolled(),
      enrol: async (code) => {
        await link.enrol(code);
        isKnown = undefined;
        onChange();
      },
      ...{ clock, log },
    }),
  };
}
