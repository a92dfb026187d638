/** Every state a person went through, so that each step can be taken back and taken again. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  /** The nearest first. */
  readonly future: readonly State[];
  /** What the last step was part of: the next one under the same name joins it. */
  readonly run: string | null;
}

/** More than anybody takes back; a sheet is small. */
const MOST_STEPS = 500;

export function beginHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], run: null };
}

/** A step. With `run`, as ten presses of an arrow key, it joins the steps before it of the same name. */
export function step<State>(
  history: History<State>,
  next: State,
  run: string | null = null,
): History<State> {
  if (next === history.present) return history;
  if (run !== null && run === history.run) return { ...history, present: next, future: [] };
  const past = [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], run };
}

export function undo<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present: before, future, run: null };
}

export function redo<State>(history: History<State>): History<State> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, run: null };
}

/** Ends a run: the next step stands by itself. */
export function rest<State>(history: History<State>): History<State> {
  return history.run === null ? history : { ...history, run: null };
}

/**
 * Goes back to a state of before without forgetting what came after it: by undoing where it lies
 * behind, and otherwise by a step of its own, so that either way one press brings the rest back.
 */
export function returnTo<State>(history: History<State>, state: State): History<State> {
  if (history.present === state) return history;
  if (!history.past.includes(state)) return step(history, state);
  let back = history;
  while (back.present !== state) back = undo(back);
  return back;
}
