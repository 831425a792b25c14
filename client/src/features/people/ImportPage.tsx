import { EmptyState } from '../../ui/EmptyState.tsx';

export default function ImportPage() {
  return <EmptyState title="ImportPage" />;
}
