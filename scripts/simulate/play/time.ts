/** Now in ms since 1970, the same in all processes of this machine, whatever is done to `Date`. */
export function trueNow(): number {
  return performance.timeOrigin + performance.now();
}
