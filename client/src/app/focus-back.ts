const remembered = 12;

/**
 * Gives the keyboard back its place when a window is taken away: to what was used before it opened, or, where that is gone
 * (an entry of a menu), to what was used before that. Most of our windows exist only while they are open, so they cannot.
 */
export function giveFocusBack(): void {
  const used: WeakRef<HTMLElement>[] = [];
  let open: Element | null = null;
  const gone = new MutationObserver(() => {
    if (open?.isConnected) return;
    gone.disconnect();
    open = null;
    if (document.activeElement !== document.body) return;
    const before = used.map((each) => each.deref()).findLast((element) => element?.isConnected);
    before?.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    used.push(new WeakRef(target));
    if (used.length > remembered) used.shift();
    open = target.closest('[role="dialog"]');
    // Everything is watched, but only while a window is open.
    if (open) gone.observe(document.body, { childList: true, subtree: true });
  });
}
