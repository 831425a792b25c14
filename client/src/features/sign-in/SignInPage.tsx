import { EmptyState } from '../../ui/EmptyState.tsx';

export default function SignInPage() {
  return <EmptyState title="SignInPage" />;
}
