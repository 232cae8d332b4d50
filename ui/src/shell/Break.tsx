import { Component, type ReactNode } from 'react';
import { Banner, Button } from '../kit';
import { shell } from '../words/shell';

/** A room that fails does not take the house with it. */
export class Break extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="page">
        <Banner tone="danger" live>
          <p>
            <b>{shell.broken}</b>
          </p>
          <p>{shell.brokenHint}</p>
          <Button kind="outline" icon="refresh" onClick={() => location.reload()}>
            {shell.reload}
          </Button>
        </Banner>
      </div>
    );
  }
}
