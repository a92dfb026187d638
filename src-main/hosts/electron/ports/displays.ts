import type { Display, Screen } from 'electron';
import type { Facts } from '#shared/diagnostics.ts';

/** The screens in true pixels, left to right as the pictures are. */
export function describeDisplays(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
): Facts['displays'] {
  const primary = screen.getPrimaryDisplay().id;
  return screen
    .getAllDisplays()
    .sort((one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y)
    .map((display) => describe(display, display.id === primary));
}

function describe({ label, size, scaleFactor }: Display, primary: boolean) {
  return {
    name: label,
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
    scalePercent: Math.round(scaleFactor * 100),
    primary,
  };
}
