import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { YamlProblem } from '../../kubernetes/yaml-reader';
import { inside } from '../inside';
import { nodeAt } from '../locate';
import { unreadable } from '../unreadable';
import type { Place } from './found';
import type { Running } from './running';

/** Every text that can be checked matches this: most texts of most ConfigMaps need not be parsed. */
const WORDS = /jaeger|milvus|trace|extraConfigFiles|pulsarv3|externalS3|standalone|cluster|messageQueue/i;

/** The documents in the texts of a ConfigMap, or in `stringData` of a Secret. */
export function textsIn(place: Place, running: Running): readonly Place[] {
  const { object } = place;
  if (object.apiVersion !== 'v1') return [];
  if (object.kind === 'ConfigMap') return documentsAt('data', place, running);
  return object.kind === 'Secret' ? documentsAt('stringData', place, () => undefined) : [];
}

function documentsAt(
  field: string,
  { parsed, object, prefix, shown, file }: Place,
  running: Running,
): readonly Place[] {
  const namespace = stringAt(object, 'metadata', 'namespace') ?? '';
  const name = stringAt(object, 'metadata', 'name') ?? '';
  return texts(objectAt(object, field)).flatMap(([key, text]) => {
    const pods = running({ namespace, name, key });
    if (pods === undefined && !WORDS.test(text)) return [];
    const path = `${field}["${key}"]`;
    const documents = inside(parsed, nodeAt(parsed, `${prefix}${path}`));
    if (documents instanceof YamlProblem && pods !== undefined) throw unreadable(documents, `${shown}${path}`, file);
    // A text that cannot be parsed need not be YAML.
    if (documents === undefined || documents instanceof YamlProblem) return [];
    return documents.flatMap((document): readonly Place[] =>
      isObject(document.value)
        ? [
            {
              parsed: document,
              object: document.value,
              prefix: '',
              shown: `${shown}${path} `,
              file: key,
              running: pods,
              isSecret: object.kind === 'Secret',
            },
          ]
        : [],
    );
  });
}

function texts(data: JsonObject): readonly (readonly [string, string])[] {
  return Object.entries(data).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    typeof value === 'string' ? [[key, value]] : [],
  );
}
