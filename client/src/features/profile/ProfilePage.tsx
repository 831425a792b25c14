import { EmptyState } from '../../ui/EmptyState.tsx';

export default function ProfilePage() {
  return <EmptyState title="ProfilePage" />;
}
