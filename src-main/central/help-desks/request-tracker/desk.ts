import type { z } from 'zod';
import type { Door } from '../door.ts';
import { isLastPage, pageOf } from './schemas.ts';
import type { RequestTrackerSettings } from './settings.ts';

/** What the parts of this adapter share. */
export interface RequestTrackerDesk {
  readonly door: Door;
  readonly settings: RequestTrackerSettings;
}

const PER_PAGE = 100;
/** 10,000 entries of one ticket, or articles of one class. */
const MOST_PAGES = 100;

/** Every page of a list. */
export async function readPages<Item extends z.ZodType>(
  { door }: RequestTrackerDesk,
  path: string,
  item: Item,
  body?: object,
): Promise<z.infer<Item>[]> {
  const items: z.infer<Item>[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await door.ask({
      ...(body === undefined ? {} : { method: 'POST', body }),
      path: `${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`,
      schema: pageOf(item),
    });
    items.push(...answer.items);
    if (isLastPage(page, answer)) break;
  }
  return items;
}
