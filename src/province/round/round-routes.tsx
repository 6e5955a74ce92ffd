import { Route, Routes } from 'react-router';
import { AssignScreen } from './assign/assign-screen';
import { NewRoundScreen } from './new-round-screen';
import { RoundScreen } from './round-screen';
import { RoundsScreen } from './rounds-screen';

/** Rounds are a piece of their own: nobody but the office that makes them fetches it. */
export function RoundRoutes() {
  return (
    <Routes>
      <Route index element={<RoundsScreen />} />
      <Route path="moi" element={<NewRoundScreen />} />
      <Route path=":id" element={<RoundScreen />} />
      <Route path=":id/phan-cong" element={<AssignScreen />} />
      <Route path=":id/sua" element={<NewRoundScreen />} />
    </Routes>
  );
}
