import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import type { Install } from './install';

/** Pinned, since what Maven takes by itself depends on its version. */
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** A program of Java out of Maven artifacts. */
export interface MavenInstall {
  readonly what: string;
  readonly folder: string;
  /** Each as GROUP:ARTIFACT:VERSION; what they depend on comes with them, in the versions that they name. */
  readonly artifacts: readonly string[];
}

/** The artifacts and what they depend on, as files in `lib`; Maven rejects a file that does not have its checksum. */
export function maven(env: NodeJS.ProcessEnv, { what, folder, artifacts }: MavenInstall): Install {
  return {
    what,
    folder,
    files: artifacts.map((artifact) => join('lib', jarOf(artifact))),
    needs: ['mvn', 'java'],
    async make(into) {
      const pom = join(into, 'pom.xml');
      writeFileSync(pom, pomOf(artifacts));
      const quiet = ['--batch-mode', '--quiet', '--strict-checksums'];
      await command(
        ['mvn', ...quiet, '-f', pom, COPY, `-DoutputDirectory=${join(into, 'lib')}`, '-DincludeScope=runtime'],
        env,
        into,
      );
      rmSync(pom);
    },
  };
}

/** The class path of what was installed so. */
export function classPath(folder: string): string {
  return join(folder, 'lib', '*');
}

function jarOf(text: string): string {
  const { artifact, version } = parts(text);
  return `${artifact}-${version}.jar`;
}

function pomOf(artifacts: readonly string[]): string {
  const dependencies = artifacts.map(parts).map(({ group, artifact, version }) => {
    return `<dependency>${element('groupId', group)}${element('artifactId', artifact)}${element('version', version)}</dependency>`;
  });
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '<modelVersion>4.0.0</modelVersion>',
    '<groupId>e2e</groupId><artifactId>e2e</artifactId><version>1</version>',
    `<dependencies>${dependencies.join('')}</dependencies>`,
    '</project>',
    '',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${text}</${name}>`;
}

function parts(text: string): { readonly group: string; readonly artifact: string; readonly version: string } {
  const [group = '', artifact = '', version = ''] = text.split(':');
  if (version === '') throw new Error(`'${text}' is not GROUP:ARTIFACT:VERSION`);
  return { group, artifact, version };
}
