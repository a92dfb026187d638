import type { Facts } from '#shared/diagnostics.ts';

/** A card as the system knows it, whether it has an address or not. */
export type NetworkCard = Pick<Facts['interfaces'][number], 'name' | 'kind' | 'link' | 'speedMbps'>;
