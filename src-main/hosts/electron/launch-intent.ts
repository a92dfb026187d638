/** What a start of the program asks for; handed to the running one when there is one. */
export interface LaunchIntent {
  /** At login: stay in the tray. */
  readonly hidden: boolean;
  /** An installer wants the running program gone. */
  readonly quit: boolean;
}

export const HIDDEN_SWITCH = '--hidden';
export const QUIT_SWITCH = '--quit';

export function readLaunchIntent(commandLine: readonly string[]): LaunchIntent {
  return { hidden: commandLine.includes(HIDDEN_SWITCH), quit: commandLine.includes(QUIT_SWITCH) };
}

/** The intent of a second start; its `argv` is reordered by Chromium, so it comes as data and is checked. */
export function receiveLaunchIntent(data: unknown): LaunchIntent {
  const asked = typeof data === 'object' && data !== null ? data : {};
  return {
    hidden: 'hidden' in asked && asked.hidden === true,
    quit: 'quit' in asked && asked.quit === true,
  };
}
