import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Category } from '#shared/category.ts';
import type { Snapshot } from '#shared/contract.ts';
import type { Language } from '#shared/language.ts';
import type { Draft } from '#shared/ticket.ts';
import type { Stores } from './create-stores.ts';

export const StoresContext = createContext<Stores | null>(null);

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('A component stands outside the stores');
  return stores;
}

/** A part of what the program told; screens are only shown once it has told anything. */
export function useSnapshot<Part>(select: (snapshot: Snapshot) => Part): Part {
  return useStore(useStores().program, ({ snapshot }) => {
    if (snapshot === null) throw new Error('A screen is shown before the first snapshot');
    return select(snapshot);
  });
}

export function useLanguage(): Language {
  return useSnapshot(({ language }) => language);
}

/** The draft as it stands on the screen: the words ahead of the program, or the program's. */
export function useDraft(): Draft {
  const told = useSnapshot(({ draft }) => draft);
  return useStore(useStores().report, ({ words }) => words) ?? told;
}

export function useCategory(): Category | undefined {
  const categories = useSnapshot(({ catalogue }) => catalogue.categories);
  const { categoryId } = useDraft();
  return categories.find(({ id }) => id === categoryId);
}
