import { EmptyState } from '../../ui/EmptyState.tsx';

export default function ScreenPage() {
  return <EmptyState title="ScreenPage" />;
}
