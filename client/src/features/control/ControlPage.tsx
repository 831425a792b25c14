import { EmptyState } from '../../ui/EmptyState.tsx';

export default function ControlPage() {
  return <EmptyState title="ControlPage" />;
}
