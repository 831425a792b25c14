import { EmptyState } from '../../ui/EmptyState.tsx';

export default function CentresPage() {
  return <EmptyState title="CentresPage" />;
}
