import { EmptyState } from '../../ui/EmptyState.tsx';

export default function HomePage() {
  return <EmptyState title="HomePage" />;
}
