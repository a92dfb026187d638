import type { Systeminformation } from 'systeminformation';
import type { Facts } from '#shared/diagnostics.ts';
import { UnknownFact } from './probe.ts';

/** The library's types promise more than its answers hold: any field may be blank or missing. */
type Loose<Data> = { readonly [Key in keyof Data]?: Data[Key] | null };

export function systemFrom(
  data: Loose<Systeminformation.SystemData>,
  platform: NodeJS.Platform,
): Facts['system'] {
  const manufacturer = text(data.manufacturer);
  const model = text(data.model);
  if (manufacturer === '' && model === '') {
    throw new UnknownFact(platform === 'win32' ? 'refused-by-system' : 'not-present');
  }
  return { manufacturer, model, virtual: data.virtual ?? false };
}

export function displaysFrom(
  displays: readonly Loose<Systeminformation.GraphicsDisplayData>[],
): Facts['displays'] {
  return displays
    .map((display) => ({
      name: text(display.model),
      width: display.currentResX ?? display.resolutionX ?? 0,
      height: display.currentResY ?? display.resolutionY ?? 0,
      scalePercent: null,
      primary: display.main ?? false,
    }))
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** `-` is how the library writes nothing. */
function text(value: unknown): string {
  const known = typeof value === 'string' ? value.trim() : '';
  return known === '-' ? '' : known;
}
