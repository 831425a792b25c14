import { Component, type ReactNode } from 'react';
import { PageError } from './PageError.tsx';

/** Shows what went wrong in place of a page that failed to load (a new version has been put up) or broke. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <PageError error={this.state.error} />;
  }
}
