import { EmptyState } from '../../ui/EmptyState.tsx';

export default function SeminarPage() {
  return <EmptyState title="SeminarPage" />;
}
