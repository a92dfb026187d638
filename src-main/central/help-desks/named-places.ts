export interface NamedPlace<Place> {
  /** What a person reads: the place, and after it the categories that go there; `*` for all others. */
  readonly of: string;
  readonly place: Place;
}

/** Each place of the settings once, that of no category in particular first. */
export function namedPlaces<Place>(
  defaultPlace: Place,
  places: Readonly<Record<string, Place>>,
  nameOf: (place: Place) => string,
): NamedPlace<Place>[] {
  const found = new Map<string, { place: Place; categories: string[] }>();
  for (const [category, place] of [['*', defaultPlace] as const, ...Object.entries(places)]) {
    const name = nameOf(place);
    const known = found.get(name) ?? { place, categories: [] };
    known.categories.push(category);
    found.set(name, known);
  }
  return [...found].map(([name, { place, categories }]) => ({
    of: `${name} [${categories.join(', ')}]`,
    place,
  }));
}
