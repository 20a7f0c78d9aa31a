import type { FoundProblem } from '../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { isJaegerCollector, versionOf } from '../../models/jaeger-v2/collector';
import { checkAlone } from '../../rules/custom-resources';
import { Reader } from '../../rules/files';
import { checkJaegerV2 } from '../../rules/jaeger-v2';
import { isJaegerCr } from '../../upstream/jaeger';
import { misnamed } from '../../upstream/kind-names';
import type { Kind } from './kind';
import { isMilvusCr } from '../../models/milvus-cr/cr';
import { treeIn } from './text';

const CUSTOM_RESOURCE = {
  reader: Reader.KUBECTL,
  isResource: true,
  check: (object: JsonObject, { where }: { readonly where: string }) => checkAlone(object, where),
};

export const JAEGER: Kind = { one: 'Jaeger', many: 'Jaegers', ...CUSTOM_RESOURCE };

/** A CR of the Milvus Operator; its image says which Milvus it is. */
export const MILVUS: Kind = { one: 'Milvus CR', many: 'Milvus CRs', ...CUSTOM_RESOURCE };

/** A CR of the OpenTelemetry operator that runs Jaeger 2; of v1alpha1 the configuration is one text. */
export const JAEGER_V2_COLLECTOR: Kind = {
  one: 'OpenTelemetryCollector of Jaeger',
  many: 'OpenTelemetryCollectors of Jaeger',
  ...CUSTOM_RESOURCE,
  isWhole: true,
  text: 'spec.config',
  textReader: Reader.JAEGER_V2,
  check: (cr, { where }) => [...checkAlone(cr, where), ...checkText(cr, where)],
};

function checkText(cr: JsonObject, where: string): FoundProblem[] {
  const text = stringAt(cr, 'spec', 'config');
  const config = text === undefined ? undefined : treeIn(text);
  return config === undefined ? [] : checkJaegerV2({ config, prefix: 'spec.config ', version: versionOf(cr) }, where);
}

/** The kind of a custom resource, also if its group, version or kind is misspelt. */
export function customResourceKind(object: JsonObject): Kind | undefined {
  const meant = misnamed(object)?.kind;
  if (meant !== undefined) return meant === 'Jaeger' ? JAEGER : MILVUS;
  if (isJaegerCr(object)) return JAEGER;
  if (isJaegerCollector(object)) return JAEGER_V2_COLLECTOR;
  return isMilvusCr(object) ? MILVUS : undefined;
}
