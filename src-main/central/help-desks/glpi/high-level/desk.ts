import type { z } from 'zod';
import type { Asked } from '../../door.ts';
import { zonedMoment } from '../../zoned-moment.ts';
import type { GlpiSettings } from '../settings.ts';
import type { WithinBearer } from './bearer.ts';
import { Me } from './schemas.ts';

/** What the parts of this adapter share. */
export interface HighLevelDesk {
  readonly settings: GlpiSettings;
  readonly within: WithinBearer;
  /** The number of the account, once it is known. */
  us?: Promise<number>;
}

export function ask<Answer>(
  { within }: HighLevelDesk,
  asked: Asked & { readonly schema: z.ZodType<Answer> },
): Promise<Answer> {
  return within((door) => door.ask(asked));
}

export function send({ within }: HighLevelDesk, asked: Asked): Promise<Headers> {
  return within((door) => door.send(asked));
}

export function askWhoWeAre(desk: HighLevelDesk): Promise<number> {
  const path = '/Administration/User/Me';
  const asking = (desk.us ??= ask(desk, { path, schema: Me }).then(({ id }) => id));
  asking.catch(() => {
    if (desk.us === asking) delete desk.us;
  });
  return asking;
}

/** With its zone by what was read of it; without one it is that of the server, as in the older API. */
export function momentOf({ settings }: HighLevelDesk, moment: string): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/u.test(moment)
    ? new Date(moment).toISOString()
    : zonedMoment(moment.replace('T', ' '), settings.timeZone);
}

const PER_PAGE = 100;
/** 10,000 entries. */
const MOST_PAGES = 100;

/** Every page of a list, until one is not full. */
export async function listAll<Item extends z.ZodType>(
  desk: HighLevelDesk,
  path: string,
  item: Item,
): Promise<z.infer<Item>[]> {
  const items: z.infer<Item>[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = `start=${page * PER_PAGE}&limit=${PER_PAGE}`;
    const read = await ask(desk, {
      path: `${path}${path.includes('?') ? '&' : '?'}${query}`,
      schema: item.array(),
    });
    items.push(...read);
    if (read.length < PER_PAGE) break;
  }
  return items;
}
