import { helm, type Question } from '../answers/question';
import { API_VERSIONS, CONTEXT, MAY_READ_ALL, VERSIONS } from '../chain/scope';

/** The version of helm: a template that helm 3 and 4 fill in. */
export const HELM_VERSION: Question = helm('version', '--template', '{{.Version}}');

/** The tools, the context, the cluster's APIs, and how much of it may be read. */
export function firstWave(): readonly Question[] {
  return [VERSIONS, CONTEXT, HELM_VERSION, API_VERSIONS, MAY_READ_ALL];
}
