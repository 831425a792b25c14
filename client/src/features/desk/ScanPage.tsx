import { EmptyState } from '../../ui/EmptyState.tsx';

export default function ScanPage() {
  return <EmptyState title="ScanPage" />;
}
