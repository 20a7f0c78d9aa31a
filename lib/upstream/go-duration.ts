import { isGoDuration } from './go-values';

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['h', 3600],
  ['m', 60],
  ['s', 1],
  ['ms', 1e-3],
  ['us', 1e-6],
  ['µs', 1e-6],
  ['μs', 1e-6],
  ['ns', 1e-9],
]);

/** The seconds of a Go duration (`72h`, `1h30m`, `-5m`); undefined if Go does not read it as one. */
export function goDurationSeconds(text: string): number | undefined {
  if (!isGoDuration(text)) return undefined;
  const amounts = text.replace(/^[-+]/, '').split(/(?<=[a-zµμ])(?=[\d.])/);
  const seconds = amounts.reduce((sum, amount) => {
    const number = parseFloat(amount);
    return sum + number * (SECONDS.get(amount.replace(/^[\d.]+/, '')) ?? 0);
  }, 0);
  return text.startsWith('-') ? -seconds : seconds;
}
