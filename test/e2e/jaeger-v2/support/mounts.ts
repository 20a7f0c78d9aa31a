import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JaegerV2Pod } from '../../../support/jaeger-v2-pods';
import { Authority } from '../../support/pki';

type Files = Readonly<Record<string, string>>;

/** What a Secret of the tests holds, whichever it is. */
export function secretFiles(folder: string): Files {
  const authority = new Authority(join(folder, 'pki'));
  const { certificate, key } = authority.issue('jaeger', ['localhost']);
  return {
    'ca.crt': authority.certificate,
    'tls.crt': certificate,
    'tls.key': key,
    token: 'only-for-this-test',
    'api-key': 'only-for-this-test',
  };
}

/** Folders of the test in place of what a pod mounts, with the files of ConfigMaps and Secrets; the folder of each mount by its path. */
export function mountsOf({ name, mounts, secrets }: JaegerV2Pod, within: string, secret: Files): Files {
  const own = mkdtempSync(join(within, `${name}-`));
  return Object.fromEntries(
    Object.entries(mounts).map(([path, files], index) => {
      const folder = join(own, String(index));
      mkdirSync(folder);
      for (const [file, text] of Object.entries(secrets.includes(path) ? secret : files))
        writeFileSync(join(folder, file), text);
      return [path, folder];
    }),
  );
}
