const HIDE_AFTER_MS = 3000;

/** Tells when the page is out of sight (after a moment, people glance elsewhere) and at once when it is back. */
export function watchVisibility(changed: (hidden: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(() => changed(true), HIDE_AFTER_MS);
    else changed(false);
  };
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
