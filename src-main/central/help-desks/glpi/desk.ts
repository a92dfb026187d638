import type { z } from 'zod';
import type { Asked } from '../door.ts';
import { HelpDeskError } from '../help-desk-error.ts';
import { zonedMoment } from '../zoned-moment.ts';
import type { KnownFiles } from './known-files.ts';
import type { WithinSession } from './session.ts';
import type { GlpiSettings } from './settings.ts';

/** What the parts of this adapter share. */
export interface GlpiDesk {
  readonly settings: GlpiSettings;
  readonly within: WithinSession;
  readonly known: KnownFiles;
}

export function ask<Answer>(
  { within }: GlpiDesk,
  asked: Asked & { readonly schema: z.ZodType<Answer> },
): Promise<Answer> {
  return within(({ door }) => door.ask(asked));
}

export function ourId({ within }: GlpiDesk): Promise<number> {
  return within(async ({ userId }) => userId);
}

export function momentOf({ settings }: GlpiDesk, local: string): string {
  return zonedMoment(local, settings.timeZone);
}

const PER_PAGE = 100;
/** 10,000 entries of one ticket. */
const MOST_PAGES = 100;

/** Every page of a list, oldest first. */
export async function listAll<Item extends z.ZodType>(
  desk: GlpiDesk,
  path: string,
  item: Item,
): Promise<z.infer<Item>[]> {
  const items: z.infer<Item>[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const first = page * PER_PAGE;
    const range = `range=${first}-${first + PER_PAGE - 1}&sort=id&order=ASC`;
    const read = await readPage(desk, `${path}${path.includes('?') ? '&' : '?'}${range}`, item);
    items.push(...read);
    if (read.length < PER_PAGE) break;
  }
  return items;
}

async function readPage<Item extends z.ZodType>(
  desk: GlpiDesk,
  path: string,
  item: Item,
): Promise<z.infer<Item>[]> {
  try {
    return await ask(desk, { path, schema: item.array() });
  } catch (thrown) {
    // A page past the end is refused; an empty first one is not.
    const isPastEnd =
      thrown instanceof HelpDeskError && thrown.details.status === 400 && !/range=0-/u.test(path);
    if (isPastEnd) return [];
    throw thrown;
  }
}
