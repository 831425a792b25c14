import { EmptyState } from '../../ui/EmptyState.tsx';

export default function FunctionsPage() {
  return <EmptyState title="FunctionsPage" />;
}
