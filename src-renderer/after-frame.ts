/**
 * Runs the task once the frame that is being made has been painted; the answer cancels it. A hidden
 * window paints none: its tasks wait until it is shown.
 */
export function afterFrame(task: () => void): () => void {
  let wanted = true;
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (wanted) task();
    });
  });
  return () => {
    wanted = false;
  };
}
