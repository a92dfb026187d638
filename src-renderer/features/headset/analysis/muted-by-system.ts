import type { MachineReport } from '#shared/diagnostics.ts';

/** Whether the report says that the system lets no sound of the default microphone through. */
export function isMutedBySystem(report: MachineReport | undefined): boolean {
  const state = report?.results['audio-state'];
  if (state?.status !== 'known' || state.value.input === null) return false;
  const { muted, volumePercent } = state.value.input;
  return muted === true || volumePercent === 0;
}
