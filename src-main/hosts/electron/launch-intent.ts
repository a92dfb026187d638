/** What a start of the program asks for; handed to the running one when there is one. */
export interface LaunchIntent {
  /** At login, or for a notice that was clicked: stay in the tray. */
  readonly hidden: boolean;
  /** An installer wants the running program gone. */
  readonly quit: boolean;
}

export const HIDDEN_SWITCH = '--hidden';
export const QUIT_SWITCH = '--quit';
/** Windows starts the program for a click on a notice of an earlier run, and then says so. */
const ACTIVATOR_SWITCH = '-embedding';

export function readLaunchIntent(commandLine: readonly string[]): LaunchIntent {
  return {
    hidden: commandLine.some(
      (word) => word === HIDDEN_SWITCH || word.toLowerCase() === ACTIVATOR_SWITCH,
    ),
    quit: commandLine.includes(QUIT_SWITCH),
  };
}

/** The intent of a second start; its `argv` is reordered by Chromium, so it comes as data and is checked. */
export function receiveLaunchIntent(data: unknown): LaunchIntent {
  const asked = typeof data === 'object' && data !== null ? data : {};
  return {
    hidden: 'hidden' in asked && asked.hidden === true,
    quit: 'quit' in asked && asked.quit === true,
  };
}
