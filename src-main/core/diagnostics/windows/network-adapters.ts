import { z } from 'zod';
import type { NetworkCard } from '../network-card.ts';
import { deviceName } from '../device-name.ts';
import { cimFlag, cimList, cimNumber, cimText } from './cim-list.ts';

const Adapter = z.object({
  Name: cimText,
  HardwareInterface: cimFlag,
  Hidden: cimFlag,
  InterfaceAdminStatus: cimNumber,
  MediaConnectState: cimNumber,
  NdisPhysicalMedium: cimNumber,
  ReceiveLinkSpeed: cimNumber,
});
type Adapter = z.infer<typeof Adapter>;

/** Cards from MSFT_NetAdapter, the unplugged and the disabled among them, which Node does not list. */
export function networkAdaptersFrom(json: string): NetworkCard[] {
  return cimList(json, Adapter)
    .filter(({ Hidden, Name }) => Hidden !== true && deviceName(Name) !== '')
    .map((adapter) => {
      const speedMbps = Math.round((adapter.ReceiveLinkSpeed ?? 0) / 1e6);
      const link = linkOf(adapter);
      return {
        name: deviceName(adapter.Name),
        kind: kindOf(adapter),
        link,
        // A card with no cable answers the largest number there is.
        ...(link === 'up' && speedMbps > 0 && speedMbps < 1e6 && { speedMbps }),
      };
    });
}

function kindOf({ HardwareInterface, NdisPhysicalMedium }: Adapter): NetworkCard['kind'] {
  if (HardwareInterface === false) return 'virtual';
  return KINDS[NdisPhysicalMedium ?? -1] ?? 'unknown';
}

/** NDIS_PHYSICAL_MEDIUM: Ethernet, radio networks, and Bluetooth, always there and never a way out. */
const KINDS: Partial<Record<number, NetworkCard['kind']>> = {
  0: 'wired',
  14: 'wired',
  1: 'wireless',
  8: 'wireless',
  9: 'wireless',
  10: 'virtual',
};

/** An adapter that somebody disabled is as dead as one with no cable. */
function linkOf({ InterfaceAdminStatus, MediaConnectState }: Adapter): NetworkCard['link'] {
  if (InterfaceAdminStatus === 2 || MediaConnectState === 2) return 'down';
  return MediaConnectState === 1 ? 'up' : 'unknown';
}
