import { z } from 'zod';
import type { Article, Notice } from '#shared/article.ts';
import type { Catalogue } from '#shared/category.ts';
import { comparedName } from '../store/rows/enrolment-rows.ts';
import { SiteName } from './site-name.ts';

/**
 * What the postes of some sites see. It names what they do not see, so that a category or an article that
 * is new is seen everywhere until somebody decides otherwise.
 */
export const Profile = z.object({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(80),
  sites: z.array(SiteName).min(1).max(50),
  hiddenCategories: z.array(z.string()).max(500),
  hiddenArticles: z.array(z.string()).max(2000),
  updatedAt: z.iso.datetime(),
});
export type Profile = z.infer<typeof Profile>;

/** The profile of a site; undefined where everything is seen. */
export function profileOf(profiles: readonly Profile[], site: string): Profile | undefined {
  return profiles.find(({ sites }) => hasSite(sites, site));
}

/** A hidden category is served as a retired one: not offered, while tickets that have it keep its label. */
export function catalogueSeen(catalogue: Catalogue, profile: Profile | undefined): Catalogue {
  if (profile === undefined) return catalogue;
  const categories = catalogue.categories.map((category) =>
    profile.hiddenCategories.includes(category.id) ? { ...category, retired: true } : category,
  );
  return { ...catalogue, categories };
}

export function articlesSeen(articles: Article[], profile: Profile | undefined): Article[] {
  return articles.filter(({ id }) => profile?.hiddenArticles.includes(id) !== true);
}

/** What is said to other sites alone is not sent here. */
export function noticesSeen(notices: Notice[], profile: Profile | undefined): Notice[] {
  if (profile === undefined) return notices;
  return notices.filter(
    ({ sites }) => sites.length === 0 || sites.some((site) => hasSite(profile.sites, site)),
  );
}

function hasSite(sites: readonly string[], site: string): boolean {
  return sites.some((one) => comparedName(one) === comparedName(site));
}
