import type { Hono } from 'hono';
import { findCategory } from '#shared/category.ts';
import type { CentralPorts } from '../../ports.ts';
import { contextOf, readFields } from '../page-context.ts';
import { sentenceView } from '../views/sentence.ts';
import { createCatalogueDesk } from './catalogue-desk.ts';
import { moved, withRetired } from './change-catalogue.ts';
import { addCategoryEditor } from './category-editor.ts';
import { addCatalogueExchange } from './exchange-pages.ts';
import { trySentence } from './try-sentence.ts';

/** The catalogue: its order, what is offered, its versions; and the editor of one category. */
export function addCategoryPages(pages: Hono, ports: CentralPorts): void {
  const { clock } = ports;
  const desk = createCatalogueDesk(ports);

  pages.get('/categories', (context) => desk.showList(context));

  // A piece of a page, for the script.
  pages.post('/categories/try', async (context) => {
    const page = contextOf(context, clock);
    const sentence = (await readFields(context)).get('sentence') ?? '';
    const { categories } = await desk.read();
    const triage = await trySentence(sentence.slice(0, 300), categories, page.language);
    return context.html(await sentenceView(page, triage));
  });

  pages.post('/categories/:id/move', async (context) => {
    const fields = await readFields(context);
    const { categories } = await desk.read();
    const step = fields.get('step') === 'up' ? -1 : 1;
    return desk.save(
      context,
      [...moved(categories, context.req.param('id'), step)],
      fields.get('seen') ?? '',
    );
  });

  for (const act of ['retire', 'restore'] as const) {
    pages.post(`/categories/:id/${act}`, async (context, next) => {
      const id = context.req.param('id');
      const seen = (await readFields(context)).get('seen') ?? '';
      const { categories } = await desk.read();
      if (findCategory(categories, id) === undefined) return next();
      const changed = withRetired(categories, id, act === 'retire');
      return desk.save(context, changed && [...changed], seen);
    });
  }

  addCategoryEditor(pages, ports, desk);
  addCatalogueExchange(pages, ports, desk);
}
