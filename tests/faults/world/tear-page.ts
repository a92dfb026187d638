import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Draw } from '../schedule/random.ts';

const PAGE_BYTES = 4096;
const SECTOR_BYTES = 512;

const Page = z.object({ pageno: z.number().int() });

/**
 * Leaves the first sectors of one page as they were and blanks the rest, as a power cut does on a
 * disk that lies about its cache. Leaf and overflow pages only: the page above them holds the way to
 * all tickets at once.
 * @returns the page as it was, or undefined when there is none to tear
 */
export function tearPage(file: string, draw: Draw): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const pages = pagesOf(file);
  if (pages.length === 0) return undefined;
  const offset = (draw.oneOf(pages) - 1) * PAGE_BYTES;
  const keptBytes = draw.between(1, PAGE_BYTES / SECTOR_BYTES - 1) * SECTOR_BYTES;
  const page = Buffer.alloc(PAGE_BYTES);
  const descriptor = openSync(file, 'r+');
  try {
    readSync(descriptor, page, 0, PAGE_BYTES, offset);
    const blank = Buffer.alloc(PAGE_BYTES - keptBytes);
    writeSync(descriptor, blank, 0, blank.length, offset + keptBytes);
  } finally {
    closeSync(descriptor);
  }
  return page;
}

function pagesOf(file: string): number[] {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return database
      .prepare(
        `SELECT pageno FROM dbstat WHERE pagetype <> 'internal' AND pageno > 1
          AND name IN ('tickets', 'pictures', 'replies', 'reply_pictures', 'ticket_words_data',
            'tickets_due', 'replies_by_ticket')`,
      )
      .all()
      .map((row) => Page.parse(row).pageno);
  } finally {
    database.close();
  }
}
