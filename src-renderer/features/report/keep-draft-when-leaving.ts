/** A closed lid, a hidden popover and a closed tab all look the same: the last words are saved. */
export function keepDraftWhenLeaving(store: { flush(): Promise<void> }): void {
  const flush = () => void store.flush();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
}
