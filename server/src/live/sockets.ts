import { liveEvents } from '@minber/shared/live/contract';
import { bindEvents } from '../platform/index.ts';
import { accept, answer, decide, end, raise, raiseForHall, ready } from './floor.ts';
import { join } from './join.ts';
import { closeTrack, mute, openSend, pauseTrack, produce } from './publish.ts';
import { connect, details, layers, leave, prefer, restartIce, resume } from './receive.ts';
import { command, notYet } from './session-events.ts';
import { report } from './trouble.ts';

export const liveSockets = bindEvents(liveEvents, {
  'seminar:join': join,
  'seminar:leave': leave,

  'media:connect': connect,
  'media:resume': resume,
  'media:prefer': prefer,
  'media:layers': layers,
  'media:restart-ice': restartIce,
  'media:details': details,
  'media:open-send': openSend,
  'media:produce': produce,
  'media:pause-track': pauseTrack,
  'media:close-track': closeTrack,

  'session:start': (call) => command('start', call),
  'session:pause': (call) => command('pause', call),
  'session:resume': (call) => command('resume', call),
  'session:end': (call) => command('end', call),
  'session:go-on': notYet,
  'stage:mute': mute,

  'floor:raise': raise,
  'floor:raise-for-hall': raiseForHall,
  'floor:withdraw': (call) => answer('withdraw', call),
  'floor:decline': (call) => answer('decline', call),
  'floor:invite': (call) => decide('invite', call),
  'floor:remove': (call) => decide('remove', call),
  'floor:accept': accept,
  'floor:ready': ready,
  'floor:end': end,

  'trouble:report': report,
});
