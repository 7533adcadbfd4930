import { Component, type ReactNode } from 'react';
import { Failure } from './Notices.tsx';

/** Keeps a fault of one page to that page, and says it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.message === null ? this.props.children : <Failure message={this.state.message} />;
  }
}
