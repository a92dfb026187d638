import type { Rule } from './define-rule.ts';
import { addressChanged } from './rules/address-changed.ts';
import { audioDriverChanged } from './rules/audio-driver-changed.ts';
import { batteryLow } from './rules/battery-low.ts';
import { cableUnplugged } from './rules/cable-unplugged.ts';
import { callsOverWifi } from './rules/calls-over-wifi.ts';
import { captivePortal } from './rules/captive-portal.ts';
import { centralFailing } from './rules/central-failing.ts';
import { centralRefuses } from './rules/central-refuses.ts';
import { centralSilent } from './rules/central-silent.ts';
import { centralWasLost } from './rules/central-was-lost.ts';
import { certificateExpired } from './rules/certificate-expired.ts';
import { certificateUntrusted } from './rules/certificate-untrusted.ts';
import { certificateWrongName } from './rules/certificate-wrong-name.ts';
import { clockBehind } from './rules/clock-behind.ts';
import { defaultInputChanged } from './rules/default-input-changed.ts';
import { defaultOutputChanged } from './rules/default-output-changed.ts';
import { deviceGone } from './rules/device-gone.ts';
import { deviceNew } from './rules/device-new.ts';
import { diskFilling } from './rules/disk-filling.ts';
import { diskFull } from './rules/disk-full.ts';
import { diskNearlyFull } from './rules/disk-nearly-full.ts';
import { displayDriverChanged } from './rules/display-driver-changed.ts';
import { everySiteHostDown } from './rules/every-site-host-down.ts';
import { gatewayLoses } from './rules/gateway-loses.ts';
import { gatewaySilent } from './rules/gateway-silent.ts';
import { gatewaySlow } from './rules/gateway-slow.ts';
import { handsFreeProfile } from './rules/hands-free-profile.ts';
import { headsetCheckChopped } from './rules/headset-check-chopped.ts';
import { headsetCheckClipping } from './rules/headset-check-clipping.ts';
import { headsetCheckCrackles } from './rules/headset-check-crackles.ts';
import { headsetCheckFaint } from './rules/headset-check-faint.ts';
import { headsetCheckHums } from './rules/headset-check-hums.ts';
import { headsetCheckMuted } from './rules/headset-check-muted.ts';
import { headsetCheckNoMicrophone } from './rules/headset-check-no-microphone.ts';
import { headsetCheckSilent } from './rules/headset-check-silent.ts';
import { headsetCheckWrongDevice } from './rules/headset-check-wrong-device.ts';
import { headsetFlaps } from './rules/headset-flaps.ts';
import { headsetGone } from './rules/headset-gone.ts';
import { headsetLeavesTheTest } from './rules/headset-leaves-the-test.ts';
import { inputNotTheHeadset } from './rules/input-not-the-headset.ts';
import { justStarted } from './rules/just-started.ts';
import { linkFlaps } from './rules/link-flaps.ts';
import { longWithoutRestart } from './rules/long-without-restart.ts';
import { memoryShort } from './rules/memory-short.ts';
import { memorySmall } from './rules/memory-small.ts';
import { microphoneForbidden } from './rules/microphone-forbidden.ts';
import { microphoneHeld } from './rules/microphone-held.ts';
import { microphoneMuted } from './rules/microphone-muted.ts';
import { microphoneNotAllowed } from './rules/microphone-not-allowed.ts';
import { microphoneVolumeLow } from './rules/microphone-volume-low.ts';
import { microphoneVolumeZero } from './rules/microphone-volume-zero.ts';
import { nameLies } from './rules/name-lies.ts';
import { nameNotFound } from './rules/name-not-found.ts';
import { nameServersFailing } from './rules/name-servers-failing.ts';
import { nameServersSilent } from './rules/name-servers-silent.ts';
import { narrowBandMicrophone } from './rules/narrow-band-microphone.ts';
import { networkChanged } from './rules/network-changed.ts';
import { networkDriverChanged } from './rules/network-driver-changed.ts';
import { networkWasCut } from './rules/network-was-cut.ts';
import { noAddress } from './rules/no-address.ts';
import { noAudioDevice } from './rules/no-audio-device.ts';
import { noEarphones } from './rules/no-earphones.ts';
import { noMicrophone } from './rules/no-microphone.ts';
import { noNameServer } from './rules/no-name-server.ts';
import { noNetworkCard } from './rules/no-network-card.ts';
import { noRoute } from './rules/no-route.ts';
import { noWayOut } from './rules/no-way-out.ts';
import { notACentral } from './rules/not-a-central.ts';
import { onBattery } from './rules/on-battery.ts';
import { outputNotTheHeadset } from './rules/output-not-the-headset.ts';
import { processorBusy } from './rules/processor-busy.ts';
import { proxyRefuses } from './rules/proxy-refuses.ts';
import { proxySilent } from './rules/proxy-silent.ts';
import { resolutionLow } from './rules/resolution-low.ts';
import { restartsChanged } from './rules/restarts-changed.ts';
import { restartsRepeated } from './rules/restarts-repeated.ts';
import { screenChanged } from './rules/screen-changed.ts';
import { screenGone } from './rules/screen-gone.ts';
import { screenZoomed } from './rules/screen-zoomed.ts';
import { selfAssignedAddress } from './rules/self-assigned-address.ts';
import { severalHeadsets } from './rules/several-headsets.ts';
import { siteHostSilent } from './rules/site-host-silent.ts';
import { siteHostUnresolved } from './rules/site-host-unresolved.ts';
import { softphoneLineDead } from './rules/softphone-line-dead.ts';
import { softphoneLineLoses } from './rules/softphone-line-loses.ts';
import { softphoneLineSlow } from './rules/softphone-line-slow.ts';
import { softphoneLineUnsteady } from './rules/softphone-line-unsteady.ts';
import { soundMuted } from './rules/sound-muted.ts';
import { soundToScreen } from './rules/sound-to-screen.ts';
import { soundVolumeLow } from './rules/sound-volume-low.ts';
import { soundVolumeZero } from './rules/sound-volume-zero.ts';
import { supportUnreachable } from './rules/support-unreachable.ts';
import { systemOutOfSupport } from './rules/system-out-of-support.ts';
import { systemUpdated } from './rules/system-updated.ts';
import { twoNetworks } from './rules/two-networks.ts';
import { unexpectedRestart } from './rules/unexpected-restart.ts';
import { updateWaits } from './rules/update-waits.ts';
import { usbFlaps } from './rules/usb-flaps.ts';
import { usbHubDrops } from './rules/usb-hub-drops.ts';
import { virtualDesktop } from './rules/virtual-desktop.ts';
import { wifiOff } from './rules/wifi-off.ts';
import { wokeUp } from './rules/woke-up.ts';

/** Every rule. Where nothing else decides, the one that stands first here is said first. */
export const RULES: readonly Rule[] = [
  headsetGone,
  noAudioDevice,
  noMicrophone,
  noEarphones,
  microphoneForbidden,
  microphoneNotAllowed,
  microphoneMuted,
  microphoneVolumeZero,
  microphoneVolumeLow,
  soundMuted,
  soundVolumeZero,
  soundVolumeLow,
  soundToScreen,
  inputNotTheHeadset,
  outputNotTheHeadset,
  headsetCheckNoMicrophone,
  microphoneHeld,
  headsetLeavesTheTest,
  headsetCheckMuted,
  headsetCheckSilent,
  headsetCheckChopped,
  headsetCheckClipping,
  headsetCheckCrackles,
  headsetCheckHums,
  headsetCheckFaint,
  headsetCheckWrongDevice,
  narrowBandMicrophone,
  handsFreeProfile,
  severalHeadsets,
  headsetFlaps,
  defaultInputChanged,
  defaultOutputChanged,
  audioDriverChanged,
  noNetworkCard,
  cableUnplugged,
  wifiOff,
  selfAssignedAddress,
  noAddress,
  noWayOut,
  gatewaySilent,
  noNameServer,
  nameServersSilent,
  nameServersFailing,
  nameNotFound,
  nameLies,
  noRoute,
  captivePortal,
  proxySilent,
  proxyRefuses,
  centralRefuses,
  centralSilent,
  certificateExpired,
  clockBehind,
  certificateUntrusted,
  certificateWrongName,
  notACentral,
  centralFailing,
  supportUnreachable,
  everySiteHostDown,
  siteHostUnresolved,
  siteHostSilent,
  gatewayLoses,
  gatewaySlow,
  softphoneLineDead,
  softphoneLineLoses,
  softphoneLineSlow,
  softphoneLineUnsteady,
  callsOverWifi,
  twoNetworks,
  linkFlaps,
  networkWasCut,
  centralWasLost,
  networkChanged,
  addressChanged,
  networkDriverChanged,
  diskFull,
  diskNearlyFull,
  diskFilling,
  memoryShort,
  memorySmall,
  processorBusy,
  batteryLow,
  onBattery,
  restartsRepeated,
  unexpectedRestart,
  restartsChanged,
  updateWaits,
  longWithoutRestart,
  justStarted,
  wokeUp,
  systemUpdated,
  systemOutOfSupport,
  virtualDesktop,
  usbHubDrops,
  usbFlaps,
  deviceGone,
  deviceNew,
  screenGone,
  screenChanged,
  resolutionLow,
  screenZoomed,
  displayDriverChanged,
];
