import { EmptyState } from '../../ui/EmptyState.tsx';

export default function AuditPage() {
  return <EmptyState title="AuditPage" />;
}
