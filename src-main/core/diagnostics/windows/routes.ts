import { isIPv4 } from 'node:net';
import { UnknownFact } from '../probe.ts';

export interface DefaultRoute {
  readonly gateway: string;
  /** The address of the card that leads there; `route` does not know its name. */
  readonly through: string;
}

/**
 * The way out with the lowest metric, from `route print`. Every word of it is in the user's
 * language, so only lines made of numbers count; those kept for the next start have one fewer.
 */
export function defaultRouteFrom(text: string): DefaultRoute {
  if (text.trim() === '') throw new UnknownFact('refused-by-system');
  const [best] = text
    .split(/\r?\n/u)
    .map((line) => line.trim().split(/\s+/u))
    .filter((fields) => fields.length === 5 && fields[0] === '0.0.0.0' && fields[1] === '0.0.0.0')
    .filter(([, , gateway = '', through = '']) => isIPv4(gateway) && isIPv4(through))
    .sort((one, other) => Number(one[4]) - Number(other[4]));
  const [, , gateway, through] = best ?? [];
  if (gateway === undefined || through === undefined) throw new UnknownFact('not-present');
  return { gateway, through };
}
