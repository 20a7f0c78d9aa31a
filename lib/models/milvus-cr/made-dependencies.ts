import { type JsonObject, objectAt } from '../../kubernetes/json';
import { DEPENDENCY_ENDINGS } from '../../upstream/milvus-operator';

/** A dependency that the operator installs by helm. */
interface MadeDependency {
  /** Its section in `spec.dependencies`. */
  readonly dependency: string;
  /** The ending that follows the name of the CR in the name of its release. */
  readonly ending: string;
}

/** The dependencies that the operator installs for a CR; a message queue only if the CR selects it. */
export function madeDependencies(cr: JsonObject): readonly MadeDependency[] {
  const dependencies = objectAt(cr, 'spec', 'dependencies');
  const isChosen = (dependency: string): boolean =>
    !['pulsar', 'kafka'].includes(dependency) || dependencies.msgStreamType === dependency;
  return [...DEPENDENCY_ENDINGS]
    .map(([dependency, ending]) => ({ dependency, ending }))
    .filter(({ dependency }) => objectAt(dependencies, dependency).external !== true && isChosen(dependency));
}
