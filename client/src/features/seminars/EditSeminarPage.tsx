import { EmptyState } from '../../ui/EmptyState.tsx';

export default function EditSeminarPage() {
  return <EmptyState title="EditSeminarPage" />;
}
