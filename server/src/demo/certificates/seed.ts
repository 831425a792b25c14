import type { Id } from '@minber/shared/platform/ids';
import { adjust, type PersonPrincipal } from '../../attendance/index.ts';
import { duplicate, findAffected, issueNow, ownerOf, revoke, ruleOf, setRule } from '../../certificates/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { summariseNow } from '../../summaries/index.ts';

/**
 * Statements of attendance of one past seminar: most are valid, one has a duplicate, one was revoked, and one waits for
 * a decision, because its holder's minutes were corrected afterwards.
 */
export async function seedCertificates(organiser: PersonPrincipal, seminarId: Id): Promise<void> {
  const source = { kind: 'seminar' as const, id: seminarId };
  const { sessions } = await loadSeminar(seminarId);
  const sessionIds = sessions.map(({ sessionId }) => sessionId);
  await summariseNow(seminarId, sessionIds);
  await setRule(organiser, source, { ...(await ruleOf(source)), orderNumber: '112-Ө' });
  const [lost, mistaken, corrected] = await issueNow(organiser, source);
  const [sessionId] = sessionIds;
  if (!lost || !mistaken || !corrected || !sessionId) throw new Error('The demo has too few certificates');
  await duplicate(organiser, lost, {
    key: 'demo-duplicate',
    reason: 'Түпнұсқасы көшу кезінде жоғалған, өтініш берілді',
  });
  await revoke(organiser, mistaken, 'Аты-жөні қате жазылып берілген');
  await adjust(
    organiser,
    { seminarId, sessionId },
    {
      key: 'demo-certificate',
      target: { kind: 'person', personId: await ownerOf(corrected) },
      effect: 'remove',
      minutes: 60,
      reason: 'Құрылғысы қосулы қалған, өзі залда болмаған',
    },
  );
  await summariseNow(seminarId, sessionIds);
  await findAffected(source);
}
