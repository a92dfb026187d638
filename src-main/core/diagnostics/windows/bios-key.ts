import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { UnknownFact } from '../probe.ts';
import { isVirtualMachine } from '../virtual-machine.ts';
import { registryKeys } from './registry-text.ts';

/** Maker and model as the firmware told Windows; the serial number is not in this key. */
export function systemFromBios(text: string): Facts['system'] {
  const value = (name: string) =>
    deviceName(
      registryKeys(text)
        .find(({ values }) => values.has(name))
        ?.values.get(name)?.data,
    );
  const manufacturer = value('SystemManufacturer');
  const model = value('SystemProductName');
  if (manufacturer === '' && model === '') throw new UnknownFact('not-present');
  return { manufacturer, model, virtual: isVirtualMachine(manufacturer, model) };
}
