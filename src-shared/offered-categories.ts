import type { Category } from './category.ts';

/** What an agent may choose from. Apart from the schemas, which the window's first screen does without. */
export function offeredOf(categories: readonly Category[]): readonly Category[] {
  return categories.filter(({ retired }) => retired !== true);
}
