import type { Context, Hono } from 'hono';
import type { Article } from '#shared/article.ts';
import { isoNow, type CentralPorts } from '../ports.ts';
import type { ArticleOrigin } from '../store/article-store.ts';
import { EMPTY_ARTICLE, formOf, inOrderOf, readArticle, readArticleForm } from './article-form.ts';
import { laterThan, readLines, slugOf } from './form-text.ts';
import { contextOf, readFields, sendPage } from './page-context.ts';
import { articlePreview, editArticleView, type EditArticlePage } from './views/edit-article.ts';
import { articlesView } from './views/articles.ts';

type Edit = Omit<EditArticlePage, 'categories'>;

/** The knowledge base: what the postes have, what was retired, and the editor. */
export function addArticlePages(pages: Hono, ports: CentralPorts): void {
  const { store, clock } = ports;
  const { knowledge } = store;
  const edit = createEditor(ports);

  pages.get('/articles', async (context) => {
    const page = contextOf(context, clock);
    const retired = await knowledge.listRetiredArticles();
    const content = articlesView(page, {
      articles: await knowledge.listArticles(),
      retired,
      justRetired: retired.find(({ id }) => id === context.req.query('retired')),
      categories: (await knowledge.readCatalogue())?.categories ?? [],
      origins: await knowledge.listOrigins(),
    });
    return sendPage(context, page, { title: page.words.article.title, here: 'articles', content });
  });

  pages.get('/articles/new', (context) => edit(context, { id: null, form: EMPTY_ARTICLE }));

  // What is typed, as the poste will show it: a piece of a page, for the script.
  pages.post('/articles/preview', async (context) =>
    context.html(
      await articlePreview(contextOf(context, clock), readArticleForm(await readFields(context))),
    ),
  );

  pages.get('/articles/:id', async (context, next) => {
    const found = await knowledge.findArticle(context.req.param('id'));
    if (found === undefined) return next();
    const { article, retiredAt } = found;
    const saved = context.req.query('saved') !== undefined;
    const detached = context.req.query('detached') !== undefined;
    const origin = followedOrigin(found);
    const form = formOf(article);
    return edit(context, { id: article.id, form, retiredAt, saved, detached, origin });
  });

  addActs(pages, ports);
  addSaving(pages, ports, edit);
}

/** What is done with an article without writing in it. */
function addActs(pages: Hono, { store: { knowledge }, clock }: CentralPorts): void {
  pages.post('/articles/:id/retire', async (context) => {
    const id = context.req.param('id');
    await knowledge.retireArticle(id, isoNow(clock));
    return context.redirect(`/desk/articles?retired=${encodeURIComponent(id)}`, 303);
  });

  pages.post('/articles/:id/restore', async (context) => {
    const id = context.req.param('id');
    // It is no longer there: to have it on the postes is to have it as our own.
    if ((await knowledge.findArticle(id))?.origin?.withdrawn === true) {
      await knowledge.detachArticle(id);
    }
    await knowledge.retireArticle(id, null);
    return context.redirect('/desk/articles', 303);
  });

  pages.post('/articles/:id/detach', async (context) => {
    const id = context.req.param('id');
    await knowledge.detachArticle(id);
    return context.redirect(`/desk/articles/${encodeURIComponent(id)}?detached`, 303);
  });
}

/** Null for one that is written here. */
function followedOrigin(found: { readonly origin: ArticleOrigin | null } | undefined) {
  const origin = found?.origin ?? null;
  return origin?.detached === true ? null : origin;
}

type ShowEditor = (context: Context, edited: Edit, status?: 200 | 409 | 422) => Promise<Response>;

function addSaving(pages: Hono, { store, clock }: CentralPorts, edit: ShowEditor): void {
  const { knowledge } = store;

  pages.post('/articles/:id', async (context, next) => {
    const wanted = context.req.param('id');
    const found = wanted === 'new' ? undefined : await knowledge.findArticle(wanted);
    if (found === undefined && wanted !== 'new') return next();
    // It is edited at the help desk; only a form from before it came from there would get here.
    if (followedOrigin(found) !== null) return context.redirect(`/desk/articles/${wanted}`, 303);
    const fields = await readFields(context);
    const form = readArticleForm(fields);
    const id = found?.article.id ?? null;
    const retiredAt = found?.retiredAt ?? null;
    const categories = (await knowledge.readCatalogue())?.categories ?? [];
    const { words } = contextOf(context, clock);
    const read = readArticle(form, categories, words.article);
    if (fields.get('then') === 'preview') return edit(context, { id, form, retiredAt });
    if (!read.ok) return edit(context, { id, form, retiredAt, problems: read.error }, 422);
    const seen = form.seen === '' ? null : form.seen;
    const article: Article = {
      // What this form does not ask about stays as it is.
      ...found?.article,
      ...read.value,
      categoryIds: inOrderOf(found?.article.categoryIds ?? [], read.value.categoryIds),
      id: id ?? (await freeId(read.value.title)),
      updatedAt: laterThan(
        seen !== null && Number.isNaN(Date.parse(seen)) ? null : seen,
        clock.now(),
      ),
    };
    const outcome = await knowledge.saveArticle(article, id === null ? null : seen);
    if (outcome === 'saved') return context.redirect(`/desk/articles/${article.id}?saved`, 303);
    const theirs = (await knowledge.findArticle(article.id))?.article;
    const now = { ...form, seen: theirs?.updatedAt ?? '' };
    return edit(context, { id, form: now, retiredAt, theirs }, 409);
  });

  async function freeId(title: string): Promise<string> {
    const slug = slugOf(title, 'article');
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? slug : `${slug}-${count}`;
      // These are addresses of pages.
      if (id !== 'new' && id !== 'preview' && (await knowledge.findArticle(id)) === undefined) {
        return id;
      }
    }
  }
}

function createEditor({ store, clock }: CentralPorts): ShowEditor {
  return async (context, edited, status = 200) => {
    const page = contextOf(context, clock);
    const { edit, newTitle } = page.words.article;
    const categories = (await store.knowledge.readCatalogue())?.categories ?? [];
    return sendPage(context, page, {
      title: edited.id === null ? newTitle : `${edit} · ${readLines(edited.form.title)[0] ?? ''}`,
      here: 'articles',
      content: editArticleView(page, { ...edited, categories }),
      status,
    });
  };
}
