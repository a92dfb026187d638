import type { Facts } from '#shared/diagnostics.ts';
import { deviceName } from '../device-name.ts';
import { profileItems, type ProfileItem } from './profile.ts';

/** Devices of SPUSBDataType or, since macOS 27, SPUSBHostDataType: hubs and controllers left out. */
export function usbDevicesFromProfile(json: string): Facts['usb-devices'] {
  return profileItems(json, 'SPUSBDataType', 'SPUSBHostDataType')
    .filter((item) => isDevice(item))
    .map((item) => ({
      name: deviceName(item._name),
      manufacturer: deviceName(item.manufacturer ?? item.USBDeviceKeyVendorName),
    }))
    .filter(({ name }) => name !== '' && !/\bhub\b/iu.test(name));
}

/** Only a device has a product number; a bus has a controller instead. */
function isDevice(item: ProfileItem): boolean {
  return item.product_id !== undefined || item.USBDeviceKeyProductID !== undefined;
}
