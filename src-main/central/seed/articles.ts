import type { Article } from '#shared/article.ts';
import { ACCESS_ARTICLES } from './access-articles.ts';
import { AUDIO_ARTICLES } from './audio-articles.ts';
import { NETWORK_ARTICLES } from './network-articles.ts';
import { POSTE_ARTICLES } from './poste-articles.ts';

/** What a site starts with: things an agent can do alone, between two calls. */
export const SEED_ARTICLES: readonly Article[] = [
  ...AUDIO_ARTICLES,
  ...NETWORK_ARTICLES,
  ...ACCESS_ARTICLES,
  ...POSTE_ARTICLES,
];
