import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { hideFramesFromOtherLanguages } from '../diagnostics/host-language';
import { describe } from '../diagnostics/report';
import { type FoundProblem, Severity } from '../diagnostics/rule';
import { asObject } from '../kubernetes/json';
import { checkEnvironment } from '../rules/environments';
import { checkObject } from '../rules/objects';
import { constructPath } from './construct-path';
import { partOf } from './plan/part';

const checkedRoots = new WeakSet<IConstruct>();

/**
 * In a stock `App` the same checks run as one validation of its root, over every object of the app, once per call of
 * `validate` (stock cdk8s makes one per chart). In a TracingApp nothing calls it: rendering checks there.
 */
export function attachStockChecks(construct: IConstruct): void {
  const root = construct.node.root;
  if (checkedRoots.has(root)) return;
  checkedRoots.add(root);
  root.node.addValidation({ validate: () => errorsBelow(root) });
}

/** The errors of the whole app, for cdk8s to throw. */
function errorsBelow(root: IConstruct): string[] {
  const errors = root.node.findAll().flatMap(errorsOf);
  if (errors.length > 0) hideFramesFromOtherLanguages();
  return errors;
}

function errorsOf(construct: IConstruct): string[] {
  const problems: FoundProblem[] = [
    ...(partOf(construct)?.check?.() ?? []),
    ...(construct instanceof ApiObject ? checkObject(asObject(construct.toJson()), constructPath(construct)) : []),
    ...(Chart.isChart(construct) ? checkChart(construct) : []),
  ];
  return problems.filter(({ severity }) => severity === Severity.ERROR).map(describe);
}

/** A stock chart is what an environment is in a TracingApp: one file, applied together. */
function checkChart(chart: Chart): FoundProblem[] {
  const objects = chart.apiObjects.map((object) => ({
    where: constructPath(object),
    object: asObject(object.toJson()),
  }));
  return checkEnvironment({ objects, releases: [] }, chart.node.path);
}
