import { z } from 'zod';
import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { cimFlag, cimList, cimText } from './cim-list.ts';

const Entity = z.object({
  PNPDeviceID: cimText,
  Name: cimText,
  Manufacturer: cimText,
  PNPClass: cimText,
  Service: cimText,
  Present: cimFlag,
});
type Entity = z.infer<typeof Entity>;

/**
 * USB devices from Win32_PnPEntity, each model once. A headset is one "composite device" and one
 * entity per function, of which the sound one bears the maker's name. Device ids end with serial
 * numbers: only vendor and product are taken from them.
 */
export function usbEntitiesFrom(json: string): Facts['usb-devices'] {
  const models = new Map<string, Entity[]>();
  for (const entity of cimList(json, Entity)) {
    const model = /^USB\\(VID_[0-9a-f]{4}&PID_[0-9a-f]{4})/iu.exec(entity.PNPDeviceID)?.[1];
    if (model === undefined || entity.Present === false) continue;
    models.set(model, [...(models.get(model) ?? []), entity]);
  }
  return [...models.values()]
    .filter((entities) => !entities.some(({ Service }) => /^usbhub/iu.test(Service)))
    .flatMap((entities) => bestNamed(entities));
}

/** The classes whose devices Windows names after the product, the best first. */
const TELLING = ['MEDIA', 'CAMERA', 'IMAGE', 'PRINTER', 'NET', 'BLUETOOTH', 'WPD', 'DISKDRIVE'];

function bestNamed(entities: readonly Entity[]): Facts['usb-devices'] {
  const rank = ({ PNPClass, Service }: Entity) => {
    const place = TELLING.indexOf(PNPClass.toUpperCase());
    if (place >= 0) return place;
    return /^usbccgp$/iu.test(Service) ? TELLING.length + 1 : TELLING.length;
  };
  const [best] = entities.toSorted((one, other) => rank(one) - rank(other));
  const name = deviceName(best?.Name);
  return name === '' ? [] : [{ name, manufacturer: maker(best?.Manufacturer) }];
}

/** `(Périphériques système standard)`: in brackets stands what is nobody's. */
function maker(text: string | undefined): string {
  const name = deviceName(text);
  return name.startsWith('(') ? '' : name;
}
