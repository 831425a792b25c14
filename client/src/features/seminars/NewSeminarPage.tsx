import { EmptyState } from '../../ui/EmptyState.tsx';

export default function NewSeminarPage() {
  return <EmptyState title="NewSeminarPage" />;
}
