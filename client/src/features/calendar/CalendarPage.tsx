import { EmptyState } from '../../ui/EmptyState.tsx';

export default function CalendarPage() {
  return <EmptyState title="CalendarPage" />;
}
