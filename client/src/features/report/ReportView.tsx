import type { SessionReport } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { AttendersTab } from './attenders/AttendersTab.tsx';
import { ConflictList } from './conflicts/ConflictList.tsx';
import { SignedTab } from './corrections/SignedTab.tsx';
import { HallTable } from './HallTable.tsx';
import { HistoryTab } from './history/HistoryTab.tsx';
import { LineTable } from './lines/LineTable.tsx';
import { ObjectionsTab } from './objections/ObjectionsTab.tsx';
import type { ViewState } from './useView.ts';
import { VersionsTab } from './versions/VersionsTab.tsx';

interface Props {
  report: SessionReport;
  view: ViewState;
  /** People whose objections wait for an answer. */
  objecting: ReadonlySet<Id>;
}

/** The part of the report that is chosen. */
export function ReportView({ report, view, objecting }: Props) {
  const openPerson = (person: Id) => view.go({ person });
  switch (view.view) {
    case 'halls':
      return <HallTable report={report} onOpen={(hall) => view.go({ view: 'people', hall, filter: null })} />;
    case 'people':
      return <LineTable report={report} view={view} objecting={objecting} />;
    case 'conflicts':
      return <ConflictList report={report} onPerson={openPerson} />;
    case 'objections':
      return <ObjectionsTab report={report} onPerson={openPerson} />;
    case 'attenders':
      return <AttendersTab report={report} />;
    case 'signed':
      return <SignedTab report={report} />;
    case 'versions':
      return <VersionsTab report={report} />;
    case 'history':
      return <HistoryTab report={report} />;
  }
}
