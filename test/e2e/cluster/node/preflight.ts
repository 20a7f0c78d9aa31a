import { whyNot } from './requirements';

/** Stops before the first test, with one message, where no cluster can start. */
export default function preflight(): void {
  const reason = whyNot();
  if (reason === undefined) return;
  process.stderr.write(`test:e2e:node  ${reason}\n`);
  process.exit(1);
}
