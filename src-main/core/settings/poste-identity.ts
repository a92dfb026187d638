import { hostname, networkInterfaces } from 'node:os';
import type { PosteIdentity } from '#shared/contract.ts';
import type { Policy } from '#shared/settings.ts';

/** What support asks for first on the phone. The address is read anew: it changes with the network. */
export function posteIdentity(policy: Policy): PosteIdentity {
  const addresses = Object.values(networkInterfaces())
    .flatMap((interfaces) => interfaces ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  return {
    name: posteName(),
    address: addresses[0]?.address ?? null,
    site: policy.site ?? null,
    supportPhone: policy.supportPhone ?? null,
  };
}

/** The machine's short name, as on its sticker. */
export function posteName(): string {
  return (hostname().split('.')[0] ?? '').slice(0, 60);
}
