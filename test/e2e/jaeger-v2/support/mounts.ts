import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JaegerV2Pod } from '../../../support/jaeger-v2-pods';

/** Folders of the test in place of what a pod mounts, with the files of its ConfigMaps; the folder of each mount by its path. */
export function mountsOf({ name, mounts }: JaegerV2Pod, within: string): Readonly<Record<string, string>> {
  const own = mkdtempSync(join(within, `${name}-`));
  return Object.fromEntries(
    Object.entries(mounts).map(([path, files], index) => {
      const folder = join(own, String(index));
      mkdirSync(folder);
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
      return [path, folder];
    }),
  );
}
