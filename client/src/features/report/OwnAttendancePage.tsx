import { EmptyState } from '../../ui/EmptyState.tsx';

export default function OwnAttendancePage() {
  return <EmptyState title="OwnAttendancePage" />;
}
