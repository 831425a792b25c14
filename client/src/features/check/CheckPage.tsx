import { EmptyState } from '../../ui/EmptyState.tsx';

export default function CheckPage() {
  return <EmptyState title="CheckPage" />;
}
