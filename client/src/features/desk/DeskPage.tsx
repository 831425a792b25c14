import { EmptyState } from '../../ui/EmptyState.tsx';

export default function DeskPage() {
  return <EmptyState title="DeskPage" />;
}
