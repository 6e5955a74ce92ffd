import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { HomeScreen } from './home/home-screen';

const Place = lazy(() => import('./place/place-screen').then(m => ({ default: m.PlaceScreen })));
const Interview = lazy(() => import('./runner/interview-screen').then(m => ({ default: m.InterviewScreen })));

/** The interviewer's workspace. The list is in the first piece; the questionnaire is fetched ahead while idle. */
export function FieldworkRoutes() {
  return (
    <Routes>
      <Route index element={<HomeScreen />} />
      <Route path="moi" element={<Place />} />
      <Route path=":id" element={<Interview />} />
    </Routes>
  );
}
