import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../../../../tools/e2e/parts';

/** The variables of programs on the node: Debian's packages, which are unpacked and not installed, before those of the system. */
export function nodeEnvironment(): NodeJS.ProcessEnv {
  const packages = FOLDERS.nodePackages;
  const architecture = readdirSync(join(packages, 'usr', 'lib')).find((name) => name.endsWith('-linux-gnu')) ?? '';
  const libraries = join(packages, 'usr', 'lib', architecture);
  return {
    PATH: [join(packages, 'usr', 'sbin'), join(packages, 'usr', 'bin'), process.env.PATH ?? ''].join(':'),
    LD_LIBRARY_PATH: libraries,
    XTABLES_LIBDIR: join(libraries, 'xtables'),
  };
}
