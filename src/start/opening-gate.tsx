import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { onOpeningTrouble, openingTrouble } from '../storage/opening';

const OpeningTrouble = lazy(() => import('./opening-trouble').then(m => ({ default: m.OpeningTrouble })));

/** The app, or why its data are not open: no screen begins on a database that is not there. */
export function OpeningGate({ children }: { readonly children: ReactNode }) {
  const trouble = useSyncExternalStore(onOpeningTrouble, openingTrouble);
  if (!trouble) return children;
  return (
    <Suspense fallback={null}>
      <OpeningTrouble trouble={trouble} />
    </Suspense>
  );
}
