import { EmptyState } from '../../ui/EmptyState.tsx';

export default function DeskHomePage() {
  return <EmptyState title="DeskHomePage" />;
}
