import { EmptyState } from '../../ui/EmptyState.tsx';

export default function ReportPage() {
  return <EmptyState title="ReportPage" />;
}
