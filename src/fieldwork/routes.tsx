import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { HomeScreen } from './home/home-screen';
import { LockDemand } from './lock/lock-demand';

const Place = lazy(() => import('./place/place-screen').then(m => ({ default: m.PlaceScreen })));
const Village = lazy(() => import('./village/village-screen').then(m => ({ default: m.VillageScreen })));
const Household = lazy(() =>
  import('./household/household-screen').then(m => ({ default: m.HouseholdScreen })),
);
const Practice = lazy(() => import('./practice/practice-screen').then(m => ({ default: m.PracticeScreen })));
const People = lazy(() => import('./people/people-screen').then(m => ({ default: m.PeopleScreen })));
const Interview = lazy(() => import('./runner/interview-screen').then(m => ({ default: m.InterviewScreen })));
const Rounds = lazy(() => import('./exchange/round-screen').then(m => ({ default: m.RoundScreen })));
const HandOver = lazy(() => import('./exchange/hand-over-screen').then(m => ({ default: m.HandOverScreen })));
const Lock = lazy(() => import('./lock/lock-screen').then(m => ({ default: m.LockScreen })));
const Withdraw = lazy(() => import('./exchange/withdraw-screen').then(m => ({ default: m.WithdrawScreen })));

/** The interviewer's workspace. The list is in the first piece; the questionnaire is fetched ahead while idle. */
export function FieldworkRoutes() {
  return (
    <LockDemand>
      <Routes>
        <Route index element={<HomeScreen />} />
        <Route path="moi" element={<Place />} />
        <Route path="thon/:round/:village" element={<Village />} />
        <Route path="tap-thu" element={<Practice />} />
        <Route path="nguoi" element={<People />} />
        <Route path="ho/:id" element={<Household />} />
        <Route path="dot" element={<Rounds />} />
        <Route path="ban-giao" element={<HandOver />} />
        <Route path="rut-phieu" element={<Withdraw />} />
        <Route path="khoa" element={<Lock />} />
        <Route path=":id" element={<Interview />} />
      </Routes>
    </LockDemand>
  );
}
