import type { Context, Hono } from 'hono';
import { bufferToFormData } from 'hono/utils/buffer';
import { Catalogue } from '#shared/category.ts';
import { DEFAULT_CATALOGUE } from '#shared/default-catalogue.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { audit } from '../../access/audit.ts';
import { readBody } from '../../http/read-body.ts';
import type { CentralPorts } from '../../ports.ts';
import { contextOf, readFields } from '../page-context.ts';
import { accountOf } from '../signed-in.ts';
import type { CatalogueDesk } from './catalogue-desk.ts';
import { keepKnown } from './change-catalogue.ts';

const FILE_LIMIT_BYTES = 2_000_000;

/** Earlier versions, the one the program came with, and files. */
export function addCatalogueExchange(pages: Hono, ports: CentralPorts, desk: CatalogueDesk): void {
  const { store, clock } = ports;
  pages.post('/catalogue/restore', async (context, next) => {
    const fields = await readFields(context);
    const version = fields.get('version') ?? '';
    const wanted =
      version === '' ? DEFAULT_CATALOGUE : await store.knowledge.readCatalogueVersion(version);
    if (wanted === undefined) return next();
    const { categories } = await desk.read();
    return desk.save(
      context,
      [...keepKnown(wanted.categories, categories)],
      fields.get('seen') ?? '',
    );
  });

  pages.get('/catalogue/export.json', async (context) => {
    const text = `${JSON.stringify(await desk.read(), null, 2)}\n`;
    await audit(ports, accountOf(context).name, { kind: 'exported', what: 'catalogue' });
    return context.body(text, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="sos-poste-categories.json"',
    });
  });

  pages.post('/catalogue/import', async (context) => {
    const { words } = contextOf(context, clock);
    const { file, seen } = await readFile(context);
    const read = readCatalogue(file);
    if (!read.ok) {
      const importProblem = words.catalogue.importRefused(read.error);
      return desk.showList(context, { importProblem }, 422);
    }
    const { categories } = await desk.read();
    return desk.save(context, [...keepKnown(read.value.categories, categories)], seen);
  });
}

async function readFile({ req }: Context): Promise<{ file: string; seen: string }> {
  const body = await readBody(req.raw, FILE_LIMIT_BYTES, 'request-too-large');
  try {
    const form = await bufferToFormData(body.buffer, req.header('content-type') ?? '');
    const file = form.get('file') ?? '';
    const seen = form.get('seen');
    return {
      file: typeof file === 'string' ? file : await file.text(),
      seen: typeof seen === 'string' ? seen : '',
    };
  } catch {
    return { file: '', seen: '' };
  }
}

/** The catalogue, or where it is none. */
function readCatalogue(text: string): Result<Catalogue, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('JSON');
  }
  const checked = Catalogue.safeParse(value);
  if (!checked.success) {
    const places = checked.error.issues.slice(0, 3).map(({ path }) => path.join('.'));
    return err(places.join(', ').slice(0, 200) || 'JSON');
  }
  const ids = checked.data.categories.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  const isEmpty = checked.data.categories.every(({ retired }) => retired === true);
  if (twice !== undefined || isEmpty) return err(twice ?? 'categories');
  return ok(checked.data);
}
