import { logTime } from '../../../../../lib/doctor/chain/jaeger/storage/log-time';

test.each([
  ['{"level":"info","ts":1796068412.8265674,"msg":"x"}', '2026-11-30T19:53:32.827Z'],
  ['2026-11-30T20:10:35.768Z\terror\textensions.go:57\tFailed to start extension', '2026-11-30T20:10:35.768Z'],
  ['2026-11-30T20:10:35+0100\tERROR\tx', '2026-11-30T19:10:35.000Z'],
  ['2026/11/30 20:10:18 gocql: unable to dial', '2026-11-30T20:10:18.000Z'],
])('%s', (line, time) => {
  expect(new Date(logTime(line) ?? 0).toISOString()).toBe(time);
});

test('a line without a time', () => {
  expect(logTime('Error: unknown flag: --x')).toBeUndefined();
});
