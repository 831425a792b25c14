import type { Id } from '@minber/shared/platform/ids';
import { adjust, type PersonPrincipal } from '../../attendance/index.ts';
import { answerObjection, approvalOf, approve, confirmSheet, listSheets, object } from '../../reports/index.ts';
import { demoId } from '../id.ts';
import type { Finished } from './finished.ts';

/** Somebody of the demo as if he were signed in. */
function principalOf(personId: Id): PersonPrincipal {
  return { kind: 'person', personId, sessionId: demoId('session', 'seed'), grants: [] };
}

/** Of the first day one objection was accepted and one refused; of the second one is open. */
export async function hearObjections(organiser: PersonPrincipal, finished: Finished): Promise<void> {
  const { seminarId, firstId, secondId, first, cast } = finished;
  const where = { seminarId, sessionId: firstId };
  const { dropped, leaves, late } = cast.own;
  const accepted = await object(principalOf(dropped.id), where, {
    key: 'demo-objection-1',
    text: 'Байланыс үзілген кезде телефон арқылы тыңдап отырдым, осы уақытты есептеуіңізді сұраймын.',
  });
  await adjust(organiser, where, {
    key: 'demo-objection-1',
    target: { kind: 'person', personId: dropped.id },
    effect: 'add',
    from: first.at(30),
    to: first.at(52),
    reason: 'Қарсылық қанағаттандырылды: провайдердің анықтамасы ұсынылды',
  });
  await answerObjection(
    organiser,
    { ...where, objectionId: accepted.objectionId },
    { key: 'demo-answer-1', outcome: 'accepted', note: 'Провайдердің анықтамасы негізінде уақыт қосылды' },
  );
  const refused = await object(principalOf(leaves.id), where, {
    key: 'demo-objection-2',
    text: 'Семинардың соңына дейін отырдым деп ойлаймын, тексеруіңізді өтінемін.',
  });
  await answerObjection(
    organiser,
    { ...where, objectionId: refused.objectionId },
    { key: 'demo-answer-2', outcome: 'refused', note: 'Құрылғы ортасында ажыратылған, кейін қосылмаған' },
  );
  await object(
    principalOf(late.id),
    { seminarId, sessionId: secondId },
    { key: 'demo-objection-3', text: 'Уақытында қосылдым, бірақ есепте кешіккен болып тұрмын. Түзетуіңізді сұраймын.' },
  );
}

/** Two coordinators confirmed their sheets; the organiser approved the day and answered for what was open. */
export async function approveFirstDay(organiser: PersonPrincipal, finished: Finished): Promise<void> {
  const { seminarId, firstId: sessionId, cast } = finished;
  const sheets = await listSheets(seminarId, sessionId, 'all');
  for (const { hallId, coordinator } of [cast.big, cast.cutOff]) {
    const hash = sheets.find((sheet) => sheet.hallId === hallId)?.hash ?? '';
    const key = `demo-sheet-${hallId}`;
    await confirmSheet(principalOf(coordinator.id), { seminarId, sessionId, hallId }, { key, hash });
  }
  const { open } = await approvalOf(seminarId, sessionId, 'all');
  await approve(
    organiser,
    { seminarId, sessionId },
    {
      key: 'demo-approval',
      note: 'Залдардың қалған парақтары қағаз түрінде қол қойылып алынды',
      acknowledge: open.map(({ item }) => item),
    },
  );
}
