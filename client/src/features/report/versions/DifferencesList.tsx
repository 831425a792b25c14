import { Button } from '@mantine/core';
import type { Cause, Differences, FactDifference, PersonDifference } from '@minber/shared/reports/differences';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import classes from './Differences.module.css';
import { useDifferenceWords } from './useDifferenceWords.ts';

const step = 30;

/** What is different, person by person, each with what brought it about. */
export function DifferencesList({ differences }: { differences: Differences }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const words = useDifferenceWords();
  const [most, setMost] = useState(step);
  const { people, policy, live, facts, other } = differences;
  const common = commonCauses(people);
  return (
    <>
      <ul className={classes.list}>
        {live && (
          <li>
            <strong>{t('figure.live')}</strong>: {format.duration(live.fromMs)} → {format.duration(live.toMs)}
          </li>
        )}
        {policy.map((each) => (
          <li key={each.field}>{words.policy(each)}</li>
        ))}
        {common.map((cause) => (
          <li key={keyOf(cause)}>
            {t('difference.forAll')}: {words.cause(cause)}
          </li>
        ))}
        {people.slice(0, most).map((person) => (
          <li key={person.personId}>
            <strong>{person.name}</strong>: {words.changes(person)}
            {person.causes
              .filter((cause) => common.every((each) => keyOf(each) !== keyOf(cause)))
              .map((cause) => (
                <span key={keyOf(cause)} className={classes.cause}>
                  {words.cause(cause)}
                </span>
              ))}
          </li>
        ))}
        {facts.slice(0, most).map((each) => (
          <Fact key={`${each.kind}-${each.id}`} fact={each} />
        ))}
        {other && <li>{t('difference.other')}</li>}
      </ul>
      {Math.max(people.length, facts.length) > most && (
        <Button size="sm" mt="sm" variant="default" onClick={() => setMost(most + step)}>
          {t('common:action.more')}
        </Button>
      )}
    </>
  );
}

/** Something of the record that no line tells. */
function Fact({ fact }: { fact: FactDifference }) {
  const { head, says, who } = useDifferenceWords().fact(fact);
  return (
    <li>
      <strong>{head}</strong>
      {says && `: ${says}`}
      {who && <span className={classes.cause}>{who}</span>}
    </li>
  );
}

const keyOf = ({ kind, id }: Cause) => `${kind}-${id}`;

/** What brought about every one of several differences: said once instead of at each person. */
function commonCauses(people: PersonDifference[]): Cause[] {
  const [first, ...others] = people;
  if (!first || others.length === 0) return [];
  return first.causes.filter((cause) =>
    others.every(({ causes }) => causes.some((each) => keyOf(each) === keyOf(cause))),
  );
}
