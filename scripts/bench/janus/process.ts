// Runs the load on Janus inside the namespace it was started in: <viewers> <seconds>. Prints the figures as one line
// of JSON.
import { startSource, startViewers } from '../children.ts';
import { run } from '../run.ts';
import { JanusSide } from '../sides/janus.ts';

const [viewers = 0, seconds = 0] = process.argv.slice(2).map(Number);
const side = await JanusSide.start();
const players = { source: startSource(), viewers: startViewers({}) };

async function end(): Promise<void> {
  await Promise.all([players.source.end(), players.viewers.end(), side.close()]);
}

process.once('SIGTERM', () => void end().finally(() => process.exit(143)));
try {
  const running = run(side, players, viewers, seconds);
  const result = await Promise.race([running, players.source.failed, players.viewers.failed]);
  console.log(JSON.stringify(result));
} finally {
  await end();
}
process.exit();
