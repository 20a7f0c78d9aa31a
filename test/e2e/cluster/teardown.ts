import { session } from './session';

/** Ends what the preflight has begun. */
export default async function teardown(): Promise<void> {
  for (const end of session.ending) await end();
}
