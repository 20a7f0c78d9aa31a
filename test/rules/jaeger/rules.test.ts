import { Severity } from '../../../lib/diagnostics/rule';
import { checkObject } from '../../../lib/rules/objects';
import behaviour from '../../fixtures/operator-behaviour.json';

const errors = (input: object) =>
  checkObject({ ...input }, 'x')
    .filter(({ severity }) => severity === Severity.ERROR)
    .map(({ code }) => code);

test('each CR that the real operator rejected, failed, or ran differently has an error', () => {
  const wrong = Object.entries(behaviour).filter(([, { verdict }]) => verdict !== 'works');
  expect(Object.fromEntries(wrong.map(([name, { input }]) => [name, errors(input)]))).toEqual({
    'agent-deployment': ['JAE136'],
    'allinone-collector-options': ['JAE018', 'JAE018', 'JAE018'],
    'base-path-wrong-section': ['JAE019'],
    'image-pull-secrets-collector-only': ['JAE132'],
    'ingress-pathtype-prefix-without-base-path': ['JAE120'],
    'max-replicas-zero': ['JAE135'],
    'name-53-characters': ['JAE001'],
    'name-digit-first': ['JAE001'],
    'nodeport-clusterip': ['JAE138'],
    'oauth-proxy': ['JAE122'],
    'options-number-array': ['JAE006', 'JAE011'],
    'production-badger': ['JAE002'],
    'production-memory': ['JAE002'],
    'read-ttl-days': ['JAE025'],
    'replicas-and-autoscale': ['JAE134'],
    'storage-opensearch': ['JAE004'],
    'storage-wrong-prefix': ['JAE013'],
    'strategy-typo': ['JAE003'],
    'two-mounts-one-volume': ['JAE128'],
  });
});

test('no error on a CR that the real operator runs as written', () => {
  const wrong = Object.entries(behaviour)
    .filter(([, { verdict }]) => verdict === 'works')
    .flatMap(([name, { input }]) =>
      checkObject(input, name)
        .filter(({ severity }) => severity === Severity.ERROR)
        .map(({ code }) => `${name} ${code}`),
    );
  expect(wrong).toEqual([]);
});
