import { Text } from '@mantine/core';
import type { PersonCard } from '@minber/shared/seminars/people';
import { Link } from 'react-router';

/** A person of a cohort in lists: his name leads to what he has earned in it. */
export function MemberLink({ cohortId, person }: { cohortId: string; person: PersonCard }) {
  const details = [person.position, person.organisation].filter(Boolean).join(' · ');
  return (
    <span>
      <Link to={`/cohorts/${cohortId}/people/${person.personId}`}>{person.name}</Link>
      {details && (
        <Text component="span" display="block" size="sm" c="dimmed">
          {details}
        </Text>
      )}
    </span>
  );
}
