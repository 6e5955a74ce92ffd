import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import classes from './crash-guard.module.css';

/** Last line of defence of a screen: says what happened, what was kept, what to do. */
export class CrashGuard extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main style={{ padding: 24, maxWidth: 560 }}>
        <h1>{i18next.t('crashTitle')}</h1>
        <p>{i18next.t('crashKept')}</p>
        <p>{i18next.t('crashDo')}</p>
        <button type="button" className={classes.reload} onClick={() => location.reload()}>
          {i18next.t('reload')}
        </button>
        <details style={{ marginTop: 16 }}>
          <summary>{i18next.t('details')}</summary>
          <code>{error.message}</code>
        </details>
      </main>
    );
  }
}
