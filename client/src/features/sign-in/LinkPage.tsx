import { EmptyState } from '../../ui/EmptyState.tsx';

export default function LinkPage() {
  return <EmptyState title="LinkPage" />;
}
