// Stands in for the server: the supervisor's behaviour is tested apart from what it supervises.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { standBy } from '../../../server/src/stand-by.ts';

const { TINY_SERVER: mood, PORT, HOST, MINBER_REMOVE_DEMO: removeDemo = '' } = process.env;

if (process.env.MINBER_STANDS_BY) await standBy();
if (mood === 'crashing') process.exit(7);
if (mood === 'hopeless') {
  process.send?.({ type: 'fatal', message: 'The database at MONGODB_URI does not answer. Correct the address.' });
}
if (mood !== 'stubborn') {
  process.on('message', () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
}

// Like a media worker: a process of the server's group that nobody asks to stop.
spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

const demo = [{ role: 'host', login: 'host@minber.example', password: 'demo-password' }];
createServer((_, response) =>
  response.end(JSON.stringify({ pid: process.pid, removeDemo, stoodBy: process.env.MINBER_STANDS_BY === '1' })),
).listen(Number(PORT), HOST, () => mood !== 'hopeless' && process.send?.({ type: 'ready', demo }));
