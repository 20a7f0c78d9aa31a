import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { throwErrors } from '../diagnostics/report';
import { environmentNameRules } from '../rules/app';
import { runRules } from '../diagnostics/run-rules';
import { defined } from '../kubernetes/json';

/** Settings that all objects of an environment share. */
export interface EnvironmentProps {
  /** The namespace of objects that name none. @default 'default' */
  readonly namespace?: string;

  /**
   * Labels of all objects of the environment.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
}

const environments = new WeakSet<IConstruct>();
/** Per app, the ids of its environments in lower case: looking through all siblings would make n of them cost n². */
const ids = new WeakMap<IConstruct, Map<string, string>>();

/**
 * One folder of `dist`: everything that goes to one cluster together. A chart, so that any construct works in it.
 *
 * @example
 * const env = new Environment(app, 'production', { labels: { team: 'search' } });
 * new JaegerOperator(env, 'jaeger-operator', { namespace: 'observability' });
 */
export class Environment extends Chart {
  /** `instanceof` is also true for a Chart of cdk8s that is not an environment. */
  static isEnvironment(construct: IConstruct): construct is Environment {
    return environments.has(construct);
  }

  /**
   * @param id the folder's name; rejected when it is not a DNS label, when another environment has it, or when a file
   * system reserves it.
   */
  constructor(scope: Construct, id: string, props: EnvironmentProps = {}) {
    // Checked before the construct exists, so that a rejected name does not stay in the tree.
    const known = ids.get(scope) ?? new Map<string, string>();
    const twin = known.get(id.toLowerCase());
    const isTaken = twin !== undefined && scope.node.tryFindChild(twin) !== undefined;
    const inside = scope.node.scopes.find((each) => Environment.isEnvironment(each))?.node.id;
    const name = { name: id, ...(isTaken ? { twin } : {}), ...defined({ inside }) };
    throwErrors(runRules(environmentNameRules, name, 'environments'));
    super(scope, id, {
      namespace: props.namespace ?? 'default',
      labels: { ...props.labels },
      disableResourceNameHashes: true,
    });
    environments.add(this);
    ids.set(scope, known.set(id.toLowerCase(), id));
  }
}
