import { z } from 'zod';
import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { cimList, cimText } from './cim-list.ts';
import { registryKeys } from './registry-text.ts';

type Driver = Facts['drivers'][number];

const SignedDriver = z.object({
  DeviceClass: cimText,
  DeviceID: cimText,
  DeviceName: cimText,
  DriverVersion: cimText,
});

/** Drivers of the devices that are there, from Win32_PnPSignedDriver. */
export function driversFromCim(json: string): Driver[] {
  return apart(
    cimList(json, SignedDriver).flatMap((driver) => {
      const kind = KINDS[driver.DeviceClass.toUpperCase()];
      if (kind === undefined || (kind === 'network' && !hasHardware(driver.DeviceID))) return [];
      return [{ kind, device: driver.DeviceName, version: driver.DriverVersion }];
    }),
  );
}

/** The same from the class keys of the registry, where PowerShell is forbidden; absent devices stay in it. */
export function driversFromRegistry(text: string, kind: Driver['kind']): Driver[] {
  const keys = registryKeys(text).filter(({ path }) => /\\\d{4}$/u.test(path));
  return apart(
    keys.flatMap(({ values }) => {
      const value = (name: string) => values.get(name)?.data ?? '';
      if (kind === 'network' && !hasHardware(value('MatchingDeviceId'))) return [];
      return [{ kind, device: value('DriverDesc'), version: value('DriverVersion') }];
    }),
  );
}

const KINDS: Partial<Record<string, Driver['kind']>> = {
  MEDIA: 'audio',
  NET: 'network',
  DISPLAY: 'display',
};

/** A dozen virtual network cards stand on every PC, all of Windows' own making. */
function hasHardware(deviceId: string): boolean {
  return /^(?:pci|usb|vmbus|acpi|xenvif|sd)[\\{]/iu.test(deviceId);
}

const MOST_TOLD = 40;

function apart(drivers: readonly Driver[]): Driver[] {
  const named = drivers
    .map((driver) => ({
      ...driver,
      device: deviceName(driver.device),
      version: deviceName(driver.version),
    }))
    .filter(({ device, version }) => device !== '' && version !== '');
  const byText = new Map(named.map((driver) => [JSON.stringify(driver), driver]));
  return [...byText.values()].slice(0, MOST_TOLD);
}
