import { createRoot } from 'react-dom/client';
import type { Frame } from '../../../../src/engine/sampling/frame-data';
import { FrameVillages } from '../../../../src/province/round/frame-villages';
import { MantineRoom } from '../../../../src/ui/mantine-room';
import { startWording } from '../../../../src/wording/i18n';

function frameOf(names: readonly { code: string; name: string }[], villages: number): Frame {
  const communes = names.map(({ code, name }, c) => {
    const many = Math.floor(((c + 1) * villages) / names.length) - Math.floor((c * villages) / names.length);
    const list = Array.from({ length: many }, (_, v) => ({
      id: `${code}-${v}`,
      name: `Thôn ${v + 1}`,
      size: 90 + ((c + v) % 260),
      seat: false,
    }));
    return { code, name, district: null, stratum: null, seat: false, villages: list };
  });
  return { measure: 'households', communes, seatDistricts: [] };
}

const painted = () => new Promise<void>(done => requestAnimationFrame(() => setTimeout(done)));

function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Types letters into the real component; a letter is answered when the count over the list is that of the query. */
async function measure(
  names: readonly { code: string; name: string }[],
  villages: number,
  queries: readonly string[],
) {
  await startWording('vi');
  const frame = frameOf(names, villages);
  const opened = performance.now();
  createRoot(document.querySelector('#root') as HTMLElement).render(
    <MantineRoom>
      <FrameVillages frame={frame} />
    </MantineRoom>,
  );
  while (document.querySelector('[role="row"], input') === null) await painted();
  await painted();
  const index = performance.now() - opened;
  const field = document.querySelector('input') as HTMLInputElement;
  const filters: number[] = [];
  for (const query of queries) {
    const from = performance.now();
    type(field, query);
    const before = document.body.textContent;
    await painted();
    // A deferred value may need a second frame to reach the list.
    if (document.body.textContent === before) await painted();
    filters.push(performance.now() - from);
    await painted();
  }
  return { index, filters };
}
Object.assign(globalThis, { measure });
