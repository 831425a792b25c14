import { Button } from '@mantine/core';
import type { OpenItem } from '@minber/shared/reports/versions';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/session.ts';
import type { Place } from '../useView.ts';
import classes from './OpenList.module.css';
import { groupOpen } from './openItems.ts';

interface Props {
  open: OpenItem[];
  nameOf: (item: OpenItem) => string;
  onGo: (place: Partial<Place>) => void;
}

const named = 3;
const settles = {
  objection: 'objection:answer',
  conflict: 'conflict:resolve',
  hall: 'report:read',
  desks: 'report:read',
} as const;

/** What is open before the approval, each with the way to where it is settled. */
export function OpenList({ open, nameOf, onGo }: Props) {
  const { t } = useTranslation('report');
  const may = useMay();
  return (
    <section className={classes.open} aria-label={t('openItems.title')}>
      <h3 className={classes.title}>{t('openItems.title')}</h3>
      <ul className={classes.list}>
        {groupOpen(open).map(({ kind, items, place }) => (
          <li key={kind} className={classes.item}>
            <span>
              <strong>{t(`openItems.${kind}`, { count: items.length })}</strong>
              <span className={classes.names}>{shorten(items.map(nameOf))}</span>
            </span>
            {place && (
              <Button
                size="sm"
                variant="default"
                rightSection={<IconChevronRight size={16} aria-hidden />}
                onClick={() => onGo(place)}
              >
                {t(`openItems.go.${kind === 'session' || may(settles[kind]) ? kind : 'session'}`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first names, and how many more there are. */
function shorten(all: string[]): string {
  const names = [...new Set(all.filter(Boolean))];
  return names.length > named ? `${names.slice(0, named).join(', ')} +${names.length - named}` : names.join(', ');
}
