import { EmptyState } from '../../ui/EmptyState.tsx';

export default function RoomPage() {
  return <EmptyState title="RoomPage" />;
}
