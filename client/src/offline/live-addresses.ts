/** Pages that mean nothing without a server: a seminar's room, its studio, a hall's screen and Desk, the control room. */
const livePages = [/^\/seminars\/[^/]+\/(room|studio|control)$/, /^\/(screen|desk|guest|q|in)(\/|$)/, /^\/halls\//];

/** Whether a page of this path is live: it is left to itself, whatever this device keeps. */
export function isLive(pathname: string): boolean {
  return livePages.some((page) => page.test(pathname));
}
