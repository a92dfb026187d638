import type { Category } from '#shared/category.ts';
import type { Snapshot } from '#shared/contract.ts';
import type { Draft } from '#shared/ticket.ts';

/** The category in hand; undefined also when the site has withdrawn it since. */
export function findCategoryOf(
  snapshot: Snapshot | null,
  draft: Draft | null,
): Category | undefined {
  return snapshot?.catalogue.categories.find(({ id }) => id === draft?.categoryId);
}
