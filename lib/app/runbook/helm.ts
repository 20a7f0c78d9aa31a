import type { Release, ReleaseTask } from '../plan/release';

/** The runbook names the repository of a chart after the chart. */
function reference({ chart }: Release): string {
  return `${chart}/${chart}`;
}

/** The values that a release has, of its own. */
export function ownValues({ name, namespace }: Pick<Release, 'name' | 'namespace'>): string {
  return `helm get values ${name} -n ${namespace} -o yaml`;
}

function versionOf({ name, namespace }: Release): string {
  return `helm get metadata ${name} -n ${namespace} -o yaml | sed -n 's/^version: //p'`;
}

/** An upgrade that keeps the chart version: another version also upgrades what the chart installs. */
function sameVersion(release: Release, rest: string): readonly string[] {
  const { name, namespace } = release;
  return [
    `CHART_VERSION=$(${versionOf(release)})`,
    `helm upgrade ${name} ${reference(release)} -n ${namespace} --version "$CHART_VERSION" --reset-then-reuse-values ${rest}`,
  ];
}

/** The namespace `default` always exists, and helm 4 would label it as its own. */
function createOf(namespace: string): string {
  return namespace === 'default' ? '' : ' --create-namespace';
}

/**
 * The helm commands of a task, one for each line.
 *
 * @param folder of the environment.
 */
export function releaseCommands({ task, release, values = {} }: ReleaseTask, folder: string): readonly string[] {
  const { name, namespace, chart, chartVersion, repository, keepsOtherValues } = release;
  const file = `${folder}/${release.valuesFile}`;
  switch (task) {
    case 'add-repository':
      return [`helm repo add ${chart} ${repository}`, `helm repo update ${chart}`];
    case 'list-repositories':
      return ['helm repo list'];
    case 'list':
      return [`helm list -n ${namespace} --filter '^${name}$'`];
    case 'install':
      return [
        `helm install ${name} ${reference(release)} -n ${namespace}${createOf(namespace)} --version ${chartVersion} -f ${file}`,
      ];
    case 'show-values':
      return [`helm get values ${name} -n ${namespace}`];
    case 'show-version':
      return [versionOf(release)];
    case 'compare-values':
      return [`${ownValues(release)} | diff - ${file} || test $? = 1`];
    case 'upgrade':
      return [
        `helm upgrade ${name} ${reference(release)} -n ${namespace} --version ${chartVersion} ` +
          `${keepsOtherValues ? '--reset-then-reuse-values' : '--reset-values'} -f ${file}`,
      ];
    case 'set-values':
      return sameVersion(release, `--set-json ${Object.entries(values).map(setting).join(' ')}`);
    case 'upgrade-same-version':
      return sameVersion(release, `-f ${file}`);
  }
}

/** As one argument of a shell. */
function setting([key, value]: [string, unknown]): string {
  return `'${`${key}=${JSON.stringify(value)}`.replaceAll("'", "'\\''")}'`;
}

/** Lists the images of a release. @param folder of the environment. */
export function imagesCommand(
  { name, namespace, chart, chartVersion, repository, valuesFile }: Release,
  folder: string,
): string {
  return (
    `helm template ${name} ${chart} --repo ${repository} -n ${namespace} --version ${chartVersion} ` +
    `-f ${folder}/${valuesFile} | sed -n 's/^[- ]*image: *"*\\([^"]*\\)"*$/\\1/p' | sort -u`
  );
}
