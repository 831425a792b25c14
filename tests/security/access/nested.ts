import { describe, expect, it } from 'vitest';
import type { World } from '../../support/world/index.ts';
import { type LiveWorld, newKey } from '../../support/world/live.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { eventMismatches } from './nested-events.ts';
import { mismatches, overreaches } from './nested-routes.ts';
import { send } from './probe.ts';

/** Ids that are good one by one and do not belong together; and what one side may not do to the other. */
export function describeNested(world: () => World, live: () => LiveWorld): void {
  describe('what does not belong together', () => {
    it('is absent to everybody, and nothing changes', async () => {
      const before = await fingerprint(world().server);
      const wrong: string[] = [];
      for (const { by, ...request } of mismatches(world(), live())) {
        const { status, code } = await send(world(), world().browsers[by].cookie(), request);
        if (status !== 404 || code !== 'resource.absent')
          wrong.push(`${by} ${request.method} ${request.path}: ${status} ${code}`);
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint(world().server)).toEqual(before);
    });

    it('is refused over a socket too', async () => {
      const events = await eventMismatches(world(), live());
      const before = await fingerprint(world().server);
      const wrong: string[] = [];
      for (const { by, socket, key, input, code } of events) {
        const answer = await socket.ask(key, input);
        const found = answer.ok ? 'obeyed' : answer.problem.code;
        if (found !== code) wrong.push(`${by} ${key}: ${found} instead of ${code}`);
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint(world().server)).toEqual(before);
    });

    it('is refused at a Desk, action by action', async () => {
      const { north, people, browsers } = world();
      const before = await fingerprint(world().server);
      const guest = { surname: 'Бөтен', givenName: 'Қонақ' };
      const actions = [
        { kind: 'check-in', personId: people.southHallLearner.id },
        { kind: 'check-out', personId: people.southHallLearner.id },
        { kind: 'confirm', personIds: [people.northHallLearner.id, people.southHallLearner.id] },
        { kind: 'acknowledge', messageId: live().south.messageId },
        { kind: 'undo', undoes: 'world-key-of-others' },
        { kind: 'walk-in', guest: { ...guest, guestId: live().south.walkInId } },
        { kind: 'walk-in', guest: { ...guest, guestId: people.administrator.id } },
        { kind: 'walk-in', personId: people.deactivated.id },
        { kind: 'walk-in' },
      ].map((action) => ({ ...action, actionId: newKey(), agoMs: 0 }));
      const { seminarId, sessionId, hallId } = north;
      const answer = await browsers.northCoordinator.post(`/halls/${hallId}/desk/actions`, {
        seminarId,
        sessionId,
        actions,
      });
      const { results } = answer.body as { results: { outcome: string }[] };
      expect(results.map(({ outcome }) => outcome)).toEqual(actions.map(() => 'refused'));
      expect(await fingerprint(world().server)).toEqual(before);
    });

    it('gets no sign-in codes', async () => {
      const { north, people, browsers } = world();
      const { body } = await browsers.northCoordinator.post(
        `/seminars/${north.seminarId}/halls/${north.hallId}/sign-in-codes`,
        { personIds: [people.southHallLearner.id, people.northOwnLearner.id, people.northStranger.id] },
      );
      expect(body).toMatchObject({ slips: [], refused: [{}, {}, {}].map(() => ({ reason: 'notExpected' })) });
    });
  });

  describe('an organiser of one region', () => {
    it('makes, moves and takes over nothing beyond it', async () => {
      const before = await fingerprint(world().server);
      const wrong: string[] = [];
      for (const { by, code, ...request } of overreaches(world())) {
        const answer = await send(world(), world().browsers[by].cookie(), request);
        if (answer.code !== code)
          wrong.push(
            `${request.method} ${request.path}: ${answer.status} ${answer.code || answer.text} instead of ${code}`,
          );
      }
      expect(wrong).toEqual([]);
      expect(await fingerprint(world().server)).toEqual(before);
    });

    it('recognises nobody of another region by what a list says of him', async () => {
      const { north, people, browsers } = world();
      const { iin, login, surname, email } = people.southHallLearner;
      for (const list of [`ЖСН\n${iin}\n`, `Логин\n${login}\n`, `Аты-жөні\n${surname} Айгүл\n`]) {
        const { status, text } = await browsers.northOrganiser.request(
          'POST',
          `/seminars/${north.seminarId}/expected/import`,
          list,
          { 'Content-Type': 'text/csv' },
        );
        expect(status, text).toBe(201);
        expect(text).toContain('"refused":1');
        expect(text).not.toContain(people.southHallLearner.id);
        expect(text).not.toContain(email);
      }
    });
  });
}
