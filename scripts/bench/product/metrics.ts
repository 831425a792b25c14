/** How long the server's event loop stood since the last time this was asked, as it measures itself. */
export async function eventLoop(url: string): Promise<{ p99Ms: number; maxMs: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const seconds = (which: string) =>
    Number(new RegExp(`^nodejs_eventloop_lag_${which}_seconds (\\S+)$`, 'm').exec(text)?.[1]);
  return { p99Ms: seconds('p99') * 1000, maxMs: seconds('max') * 1000 };
}

/** The 99th percentile of the server's event-loop delay since the last time this was asked, as it measures itself. */
export async function eventLoopP99Ms(url: string): Promise<number> {
  return (await eventLoop(url)).p99Ms;
}
