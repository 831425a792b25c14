import { Select } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { LineBanner } from '../stage/LineBanner.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import { DeskNotices } from './DeskNotices.tsx';
import classes from './DeskPage.module.css';
import { type DeskTab, DeskTabs } from './DeskTabs.tsx';
import { DeskTop } from './DeskTop.tsx';
import { HallTab } from './HallTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import type { DeskView } from './pending.ts';
import { RollCallBanner } from './RollCallBanner.tsx';
import { RollCallTab } from './RollCallTab.tsx';
import { SessionOver } from './SessionOver.tsx';
import { UndoBar } from './UndoBar.tsx';
import { Unsent } from './Unsent.tsx';
import { useAskedRollCall } from './useAskedRollCall.ts';
import { type Desk, useDesk } from './useDesk.ts';
import { useRollCall } from './useRollCall.ts';

/** The coordinator's Desk for one hall: who is here, is the hall ready, what the hall wants to say. */
export default function DeskPage() {
  const { hallId = '', seminarId = '' } = useParams();
  const [search] = useSearchParams();
  const { desk, error } = useDesk(seminarId, hallId, search.get('session'));
  if (!desk) return <PageSkeleton />;
  return <OpenDesk key={desk.session.seminarId} desk={desk} error={error} />;
}

function OpenDesk({ desk, error }: { desk: Desk; error: unknown }) {
  const { view } = useWatchable(desk.book.state);
  if (view) return <Book desk={desk} view={view} />;
  return error ? <ErrorPanel error={error} /> : <PageSkeleton />;
}

function Book({ desk, view }: { desk: Desk; view: DeskView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [tab, setTab] = useState<DeskTab>('people');
  const rollCall = useRollCall(desk.book, view);
  const openRollCall = useCallback(() => setTab('roll-call'), []);
  useAskedRollCall(view.ask?.askId, openRollCall);
  const { saved } = rollCall;
  const tabs = useRef<HTMLDivElement>(null);
  const shown = useRef(tab);
  // Every part begins at its beginning; and a list of forty needs all of a phone's screen.
  useEffect(() => {
    if (tab !== shown.current) tabs.current?.scrollIntoView({ block: 'start' });
    shown.current = tab;
  }, [tab]);
  useTitle(`${t('desk:title')}: ${localized(view.place.hall)}`);
  return (
    <div className={classes.desk}>
      <LineBanner line={desk.session.line} />
      <DeskTop view={view} />
      <Unsent book={desk.book} />
      <SessionChoice view={view} />
      <SessionOver view={view} />
      <DeskNotices desk={desk} view={view} />
      {view.ask && tab !== 'roll-call' && <RollCallBanner ask={view.ask} onOpen={openRollCall} />}
      <div ref={tabs} />
      <DeskTabs tab={tab} onTab={setTab} view={view} />
      {tab === 'people' && <PeopleTab desk={desk} view={view} />}
      {tab === 'roll-call' && <RollCallTab draft={rollCall} desk={desk} view={view} onDone={() => setTab('people')} />}
      {tab === 'hall' && <HallTab desk={desk} view={view} />}
      {saved && (
        <UndoBar
          last={{ actionId: saved.actionId, words: t('desk:rollCall.saved', { found: saved.found, of: saved.of }) }}
          onUndo={saved.undo}
          onGone={rollCall.forget}
        />
      )}
    </div>
  );
}

/** Which day or half-day this is about; hidden where there is one only. */
function SessionChoice({ view }: { view: DeskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, setSearch] = useSearchParams();
  if (view.sessions.length < 2) return null;
  return (
    <Select
      size="sm"
      aria-label={t('desk:session')}
      value={view.sessionId}
      onChange={(session) => session && setSearch({ session }, { replace: true })}
      allowDeselect={false}
      data={view.sessions.map(({ sessionId, plannedStart, plannedEnd, state }) => ({
        value: sessionId,
        label: `${format.dayMonth(plannedStart)}, ${format.timeRange(plannedStart, plannedEnd)} · ${t(`common:state.${state}`)}`,
      }))}
    />
  );
}
