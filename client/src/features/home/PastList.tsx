import { Anchor } from '@mantine/core';
import type { Home } from '@minber/shared/seminars/home';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntryList } from './EntryList.tsx';

/** The rest stands in the view of one's own year. */
const shown = 5;

/** What was last over, with the way to one's own result. */
export function PastList({ entries }: { entries: Home['past'] }) {
  const { t } = useTranslation('home');
  const results = new Set(entries.filter((entry) => entry.hasResult).map((entry) => entry.sessionId));
  return (
    <div>
      <EntryList
        title={t('past')}
        entries={entries.slice(0, shown)}
        action={(entry) =>
          results.has(entry.sessionId) && (
            <Anchor component={Link} to={`/seminars/${entry.seminarId}/mine`} fw={550}>
              {t('myResult')}
            </Anchor>
          )
        }
      />
      <Anchor component={Link} to="/year/mine" fw={550} mt="sm" display="inline-block">
        {t('myYear')}
      </Anchor>
    </div>
  );
}
