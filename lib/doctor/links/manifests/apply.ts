import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { helm, kubectl, type Question } from '../../answers/question';
import { type Chain, kindOf, nameOf, namespaceOf } from '../../chain/chain';
import type { ExpectedRelease } from '../../chain/expected';
import { isOfCluster, resourceOf } from '../../chain/resources';

/** The place of an object: `NAMESPACE/NAME`, or the name alone. */
export function placeOfObject(object: JsonObject): string {
  return isOfCluster(object) ? nameOf(object) : `${namespaceOf(object)}/${nameOf(object)}`;
}

/** An object in a sentence: `Deployment jaeger`. */
export function wordsOf(object: JsonObject): string {
  return `${kindOf(object)} ${nameOf(object)}`;
}

/** Asks for one object. */
export function objectQuestion(object: JsonObject, ...output: readonly string[]): Question {
  const namespace = isOfCluster(object) ? [] : ['-n', namespaceOf(object)];
  return kubectl('get', resourceOf(object), nameOf(object), ...namespace, ...output);
}

/** What kubectl says of an object that does not exist. */
export function notFound(object: JsonObject): string {
  const group = (stringAt(object, 'apiVersion') ?? '').split('/');
  const resource = resourceOf(object).split('.')[0] ?? '';
  const full = group.length === 2 ? `${resource}.${group[0] ?? ''}` : resource;
  return `Error from server (NotFound): ${full} "${nameOf(object)}" not found`;
}

/** The command that applies files or folders. Fields that somebody has edited by hand are taken back. */
export function applyCommand(chain: Chain, ...files: readonly string[]): string {
  const named = files.flatMap((file) => ['-f', file]);
  return chain.command(kubectl('apply', '--server-side', '--force-conflicts', ...named));
}

/** The command that shows what it would change. */
export function diffCommand(chain: Chain, file: string): string {
  return chain.command(kubectl('diff', '--server-side', '--force-conflicts', '-f', file));
}

/** The folder of a file, with slashes. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** The command that installs a release, or gives one that exists the values of `dist`, and keeps its others. */
export function releaseCommand(
  chain: Chain,
  { name, namespace, repository, file }: ExpectedRelease,
  version: string,
  isThere: boolean,
): string {
  const verb = isThere ? ['upgrade'] : ['install'];
  const keeping = isThere ? ['--reset-then-reuse-values'] : ['--create-namespace'];
  return chain.command(
    helm(...verb, name, 'milvus', '--repo', repository, '-n', namespace, '--version', version, ...keeping, '-f', file),
  );
}
