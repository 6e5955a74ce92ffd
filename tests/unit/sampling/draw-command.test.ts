import { describe, expect, it } from 'vitest';
import { loadCommunes } from '../../../indicators/units';
import type { FileIo } from '../../../src/cli/io';
import { papi } from '../../../src/cli/papi';
import { DrawLog } from '../../../src/engine/sampling/draw-files';
import { frameCsv } from './frame-files';

const codes = (await loadCommunes('56')).slice(0, 40).map(({ code }) => code);
const FILES: Record<string, string> = { 'thon.csv': frameCsv(codes), 'khac.csv': frameCsv(codes, 7) };

async function run(line: string) {
  const out: string[] = [];
  const err: string[] = [];
  const read = async (path: string) => FILES[path] ?? Promise.reject(new Error('ENOENT'));
  const io: FileIo = {
    out: text => void out.push(text),
    err: text => void err.push(text),
    readText: read,
    readBytes: async path => new TextEncoder().encode(await read(path)),
    writeText: async () => undefined,
  };
  const code = await papi(line.split(' '), io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const DRAW = 'draw --frame thon.csv --design provincial-self-survey --seed 305';

describe('papi draw', () => {
  it('draws 24 villages in 12 communes and says from what', async () => {
    const { code, out } = await run(DRAW);
    expect(code).toBe(0);
    expect(out).toContain('Rút 24 thôn ở 12 xã');
    expect(out).toContain('Hạt giống: 305 (pure-rand 8.4.2, xoroshiro128plus)');
  });
  it('gives the log, from which the same draw comes out again and no other', async () => {
    const { out } = await run(`${DRAW} --json`);
    const log = DrawLog.parse(JSON.parse(out));
    expect(log.villages).toHaveLength(24);
    FILES['log.json'] = out;
    FILES['tampered.json'] = JSON.stringify({ ...log, origin: { ...log.origin, seed: 306 } });
    expect(await run('draw --frame thon.csv --check log.json')).toMatchObject({ code: 0 });
    expect(await run('draw --frame thon.csv --check tampered.json')).toMatchObject({ code: 1 });
    expect(await run('draw --frame khac.csv --check log.json')).toMatchObject({
      code: 1,
      out: 'Khung này không phải khung ghi trong biên bản.',
    });
  });
  it.each([
    [`${DRAW} --frame none.csv`, /Không mở được/],
    ['draw --design x --seed 1', /Thiếu --frame/],
    ['draw --frame thon.csv --design x --seed 1', /Không có cách chọn mẫu “x”/],
    ['draw --frame thon.csv --design papi-published --seed 1', /Không có đơn vị nào để rút/],
    ['draw --frame thon.csv --design provincial-self-survey --seed a', /số nguyên/],
    [`${DRAW} --province 01`, /Không có xã mang mã/],
  ])('%s: refused with a reason', async (line, why) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toMatch(why);
  });
});
