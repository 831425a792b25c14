import { EmptyState } from '../../ui/EmptyState.tsx';

export default function CodePage() {
  return <EmptyState title="CodePage" />;
}
