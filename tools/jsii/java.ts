import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../app';
import { pacmak, type PacmakOptions } from './pacmak';

export interface JarOptions extends Pick<PacmakOptions, 'examples'> {
  /** The folder of a compiled jsii package. */
  readonly module: string;
  /** The Maven repository that gets it. */
  readonly into: string;
  /** A Maven repository that has what Maven Central may lack. */
  readonly dependencies: string;
  /** The version of each artifact in it. */
  readonly installed: Readonly<Record<string, string>>;
  /** Whether to add the sources and the API reference. */
  readonly documented: boolean;
}

/**
 * Builds a package for Java; returns the exit code.
 *
 * pacmak alone would write the newest version of each dependency into the POM, and Maven would read the POM of every version for it. The
 * tests run with the lowest, and an app can choose a higher one.
 */
export async function buildJar({
  module,
  into,
  dependencies,
  installed,
  documented,
  examples,
}: JarOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'jsii-java-'));
  try {
    const code = await pacmak({ modules: [module], languages: ['java'], outdir: folder, examples, codeOnly: true });
    if (code !== 0) return code;
    const project = join(folder, 'java');
    const pom = join(project, 'pom.xml');
    writeFileSync(pom, withoutRanges(readFileSync(pom, 'utf8'), installed));
    writeFileSync(join(project, 'settings.xml'), settings(dependencies));
    return await run([
      ...[
        'mvn',
        '--batch-mode',
        '--quiet',
        '-Dstyle.color=never',
        '--file',
        pom,
        '--settings',
        join(project, 'settings.xml'),
        'deploy',
      ],
      `-DaltDeploymentRepository=local::default::${urlOf(into)}`,
      // In the repository of the user, a version is never looked up again: apps would keep an old build.
      '-Dmaven.install.skip',
      ...(documented ? [] : ['-Dmaven.javadoc.skip', '-Dmaven.source.skip']),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A POM that names a version in place of each range: the one that is installed here, or else the lowest. */
export function withoutRanges(pom: string, installed: Readonly<Record<string, string>>): string {
  return pom.replace(
    /<artifactId>([\w.-]+)<\/artifactId>(\s*)<version>\[([\w.-]+),[\w.-]+\)<\/version>/g,
    (_, artifact: string, space: string, lowest: string) =>
      `<artifactId>${artifact}</artifactId>${space}<version>${installed[artifact] ?? lowest}</version>`,
  );
}

function settings(repository: string): string {
  return `<settings>
  <profiles>
    <profile>
      <id>dependencies</id>
      <repositories>
        <repository><id>dependencies</id><url>${urlOf(repository)}</url></repository>
      </repositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>dependencies</activeProfile></activeProfiles>
</settings>
`;
}

function urlOf(folder: string): string {
  return pathToFileURL(resolve(folder)).href;
}
