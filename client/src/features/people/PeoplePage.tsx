import { EmptyState } from '../../ui/EmptyState.tsx';

export default function PeoplePage() {
  return <EmptyState title="PeoplePage" />;
}
