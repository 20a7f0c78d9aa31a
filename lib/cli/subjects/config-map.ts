import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { YamlProblem } from '../../kubernetes/yaml-reader';
import { inside } from '../inside';
import { nodeAt } from '../locate';
import type { Place } from './found';

/** Every text that can be checked matches this: most texts of most ConfigMaps need not be parsed. */
const WORDS = /jaeger|milvus|trace|extraConfigFiles|pulsarv3|externalS3|standalone|cluster|messageQueue/i;

/** The documents in the texts of a ConfigMap, or in `stringData` of a Secret. */
export function textsIn(place: Place): readonly Place[] {
  const { object } = place;
  if (object.apiVersion !== 'v1') return [];
  if (object.kind === 'ConfigMap') return documentsAt('data', place);
  return object.kind === 'Secret' ? documentsAt('stringData', place) : [];
}

function documentsAt(field: string, { parsed, object, prefix, shown }: Place): readonly Place[] {
  return texts(objectAt(object, field)).flatMap(([key, text]) => {
    if (!WORDS.test(text)) return [];
    const path = `${field}["${key}"]`;
    const from = { name: stringAt(object, 'metadata', 'name') ?? '', key };
    const documents = inside(parsed, nodeAt(parsed, `${prefix}${path}`));
    // A text that cannot be parsed need not be YAML.
    if (documents === undefined || documents instanceof YamlProblem) return [];
    return documents.flatMap((document): readonly Place[] =>
      isObject(document.value)
        ? [{ parsed: document, object: document.value, prefix: '', shown: `${shown}${path} `, file: key, from }]
        : [],
    );
  });
}

function texts(data: JsonObject): readonly (readonly [string, string])[] {
  return Object.entries(data).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    typeof value === 'string' ? [[key, value]] : [],
  );
}
