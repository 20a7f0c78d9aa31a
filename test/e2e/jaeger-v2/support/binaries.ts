import { join } from 'node:path';
import { FOLDERS, VERSIONS } from '../../../../tools/e2e/parts';

/** A real binary of Jaeger 2. */
export interface Binary {
  readonly version: string;
  readonly program: string;
}

const BUILT: Binary = { version: VERSIONS.jaeger2, program: join(FOLDERS.jaeger2, 'jaeger') };
/** The release of which `JAEGER_V2` names a binary. */
const GIVEN = '2.20.0';

/** The binaries that the tests run: ours, and with `JAEGER_V2` a 2.20.0 as well. */
export const BINARIES: readonly Binary[] = [
  BUILT,
  ...(process.env.JAEGER_V2 ? [{ version: GIVEN, program: process.env.JAEGER_V2 }] : []),
];
