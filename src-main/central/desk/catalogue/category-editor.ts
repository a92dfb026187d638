import type { Context, Hono } from 'hono';
import { findCategory, type Category } from '#shared/category.ts';
import { isoNow, type CentralPorts } from '../../ports.ts';
import { contextOf, readFields, sendPage } from '../page-context.ts';
import { slugOf } from '../form-text.ts';
import { accountOf } from '../signed-in.ts';
import {
  categoryPreview,
  editCategoryView,
  type EditCategoryPage,
} from '../views/edit-category.ts';
import {
  EMPTY_CATEGORY,
  formOfCategory,
  readCategory,
  readCategoryForm,
  type CategoryForm,
} from './category-form.ts';
import type { CatalogueDesk } from './catalogue-desk.ts';
import { printOf, withCategory } from './change-catalogue.ts';
import { letters } from './question-form.ts';
import { trySentence } from './try-sentence.ts';

/** Two hundred sentences with accents, as a form encodes them. */
const FORM_LIMIT_BYTES = 400_000;
/** Stands for the id of one that is not saved. */
const UNSAVED = 'nouvelle-categorie';

type Edit = Omit<EditCategoryPage, 'preview' | 'triage'>;

export function addCategoryEditor(pages: Hono, ports: CentralPorts, desk: CatalogueDesk): void {
  const { clock } = ports;
  const editor = createEditor(ports, desk);

  pages.get('/categories/new', (context) =>
    editor.show(context, { id: null, form: EMPTY_CATEGORY }),
  );

  pages.get('/categories/:id', async (context, next) => {
    const category = findCategory((await desk.read()).categories, context.req.param('id'));
    if (category === undefined) return next();
    const form = formOfCategory(category, printOf(category));
    const saved = context.req.query('saved') !== undefined;
    return editor.show(context, { id: category.id, form, saved });
  });

  // What is typed, as the poste will show it: a piece of a page, for the script.
  pages.post('/categories/:id/preview', async (context) => {
    const page = contextOf(context, clock);
    const form = readCategoryForm(await readFields(context, FORM_LIMIT_BYTES));
    return context.html(await categoryPreview(page, await editor.preview(context, form)));
  });

  pages.post('/categories/:id', async (context, next) => {
    const fields = await readFields(context, FORM_LIMIT_BYTES);
    const form = readCategoryForm(fields);
    const { categories, version } = await desk.read();
    const wanted = context.req.param('id');
    const standing = findCategory(categories, wanted);
    if (standing === undefined && wanted !== 'new') return next();
    const { words } = contextOf(context, clock);
    const id = standing?.id ?? null;
    if (fields.get('then') === 'preview') return editor.show(context, { id, form });
    const read = readCategory(form, id ?? freeId(form.label, categories), words.catalogue);
    if (!read.ok) return editor.show(context, { id, form, problems: read.error }, 422);
    if (standing !== undefined && form.seen !== printOf(standing)) {
      return editor.overtaken(context, standing, form);
    }
    const category = standing?.retired === true ? { ...read.value, retired: true } : read.value;
    const outcome = await ports.store.knowledge.saveCatalogue({
      categories: [...withCategory(categories, category)],
      seen: version,
      author: accountOf(context).name,
      at: isoNow(clock),
    });
    // Between the reading above and here another change came: the next press meets it.
    if (outcome === 'changed-meanwhile') return editor.overtaken(context, category, form);
    return context.redirect(`/desk/categories/${category.id}?saved`, 303);
  });
}

function createEditor({ clock }: CentralPorts, desk: CatalogueDesk) {
  const preview = async (context: Context, form: CategoryForm, id: string | null = null) => {
    const page = contextOf(context, clock);
    const { categories } = await desk.read();
    const read = readCategory(form, id ?? UNSAVED, page.words.catalogue);
    const tried = read.ok ? withCategory(categories, read.value) : categories;
    return { form, triage: await trySentence(form.sentence, tried, page.language) };
  };

  const show = async (context: Context, edited: Edit, status: 200 | 409 | 422 = 200) => {
    const page = contextOf(context, clock);
    const { edit, newTitle } = page.words.catalogue;
    const { triage } = await preview(context, edited.form, edited.id);
    return sendPage(context, page, {
      title: edited.id === null ? newTitle : `${edit} · ${edited.form.label}`,
      here: 'categories',
      content: editCategoryView(page, { ...edited, triage }),
      status,
    });
  };

  return {
    show,
    preview: (context: Context, form: CategoryForm) => {
      const id = context.req.param('id') ?? 'new';
      return preview(context, form, id === 'new' ? null : id);
    },
    overtaken: async (context: Context, { id }: Category, form: CategoryForm) => {
      const theirs = findCategory((await desk.read()).categories, id);
      const seen = theirs === undefined ? '' : printOf(theirs);
      return show(context, { id, form: { ...form, seen }, theirs }, 409);
    },
  };
}

/** Made of its name; letters only, which is what tickets and the triage know. */
function freeId(label: string, categories: readonly Category[]): string {
  const slug = letters(slugOf(label, 'categorie')).slice(0, 50);
  const own = slug === '' ? 'categorie' : slug;
  const letter = (at: number) => String.fromCharCode(97 + at);
  const endings = Array.from({ length: 26 }, (_, at) => (at === 0 ? '' : `-${letter(at)}`));
  const taken = (id: string) =>
    ['new', 'try'].includes(id) || findCategory(categories, id) !== undefined;
  return endings.map((ending) => own + ending).find((id) => !taken(id)) ?? `${own}-zz`;
}
