import { EmptyState } from '../../ui/EmptyState.tsx';

export default function GuestPage() {
  return <EmptyState title="GuestPage" />;
}
