const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };

/** How many seconds a duration of Go is (`72h`, `1h30m`); undefined when Go does not read it as one. */
export function goDurationSeconds(text: string): number | undefined {
  if (text === '0') return 0;
  if (!/^(\d+(\.\d*)?(h|m|s|ms|us|µs|ns))+$/.test(text)) return undefined;
  return [...text.matchAll(/([\d.]+)(h|ms|us|µs|ns|m|s)/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (SECONDS[unit] ?? 0),
    0,
  );
}
