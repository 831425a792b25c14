import { EmptyState } from '../../ui/EmptyState.tsx';

export default function SeminarsPage() {
  return <EmptyState title="SeminarsPage" />;
}
