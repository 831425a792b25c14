import { EmptyState } from '../../ui/EmptyState.tsx';

export default function StudioPage() {
  return <EmptyState title="StudioPage" />;
}
