import { createHash } from 'node:crypto';
import { findCategory, type Category } from '#shared/category.ts';
import { offeredOf } from '#shared/offered-categories.ts';

/**
 * The wanted categories, and those that stand and are not among them, retired: tickets bear them,
 * here and on postes that have no network.
 */
export function keepKnown(
  wanted: readonly Category[],
  standing: readonly Category[],
): readonly Category[] {
  const others = standing.filter(({ id }) => findCategory(wanted, id) === undefined);
  return [...wanted, ...others.map((category) => ({ ...category, retired: true }))];
}

/** At its place, or at the end of those that are offered when it is new. */
export function withCategory(
  categories: readonly Category[],
  category: Category,
): readonly Category[] {
  if (findCategory(categories, category.id) !== undefined) {
    return categories.map((one) => (one.id === category.id ? category : one));
  }
  const offered = offeredOf(categories);
  return [...offered, category, ...categories.filter((one) => !offered.includes(one))];
}

/** One place up or down among those that are offered. */
export function moved(
  categories: readonly Category[],
  id: string,
  step: 1 | -1,
): readonly Category[] {
  const offered = [...offeredOf(categories)];
  const from = offered.findIndex((category) => category.id === id);
  const other = offered[from + step];
  const own = offered[from];
  if (own === undefined || other === undefined) return categories;
  offered[from] = other;
  offered[from + step] = own;
  return [...offered, ...categories.filter(({ retired }) => retired === true)];
}

/** Undefined when nothing would be left to choose from. */
export function withRetired(
  categories: readonly Category[],
  id: string,
  retired: boolean,
): readonly Category[] | undefined {
  const changed = categories.map((category) =>
    category.id === id ? { ...category, retired: retired ? true : undefined } : category,
  );
  return offeredOf(changed).length === 0 ? undefined : changed;
}

/** Tells whether a category is still as it was on the screen. */
export function printOf(category: Category): string {
  return createHash('sha256').update(JSON.stringify(category)).digest('hex').slice(0, 24);
}
