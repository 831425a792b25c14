import { EmptyState } from '../../ui/EmptyState.tsx';

export default function FirstAdministratorPage() {
  return <EmptyState title="FirstAdministratorPage" />;
}
