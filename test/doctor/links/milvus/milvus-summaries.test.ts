import { kubectl } from '../../../../lib/doctor/answers/question';
import { Failure } from '../../../../lib/doctor/answers/answers';
import type { Chain } from '../../../../lib/doctor/chain/chain';
import { type ExampleAnswers, exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { configurationLink } from '../../../../lib/doctor/links/configuration/configuration';
import { exampleLog } from '../../../../lib/doctor/links/configuration/example';
import type { Link } from '../../../../lib/doctor/links/link';
import { milvusLink } from '../../../../lib/doctor/links/milvus/milvus';
import { tracerLink } from '../../../../lib/doctor/links/tracer/tracer';

const RELEASE = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
const asked = { namespace: 'milvus' };
const LISTED = [releasesQuestion({ namespace: 'milvus', why: '' }), JSON.stringify([RELEASE])] as const;
const NO_RELEASES = [LISTED[0], '[]'] as const;
const VALUES = [valuesQuestion(RELEASE), 'null'] as const;

/** Why the link is not looked at, else what was seen. */
function said(link: Link, answers: ExampleAnswers): string {
  const chain: Chain = exampleChain({ asked, ...answers });
  return link.unseen(chain) ?? link.seen(chain);
}

describe('milvus', () => {
  const objects = exampleCluster();

  test('a release', () => {
    expect(said(milvusLink, { objects, texts: [LISTED, VALUES] })).toBe(
      'milvus/my-release: chart 5.0.19 deployed, 1 of 1 pods ready',
    );
  });

  test('pods without a release', () => {
    expect(said(milvusLink, { objects, texts: [NO_RELEASES] })).toBe('milvus/my-release: 1 of 1 pods ready');
  });

  test('helm is missing, and the pods are of a release', () => {
    const ofHelm = objects.map((object) =>
      object.kind === 'Deployment'
        ? {
            ...object,
            metadata: {
              ...{ name: 'my-release-milvus-standalone', namespace: 'milvus' },
              labels: { 'app.kubernetes.io/managed-by': 'Helm', 'app.kubernetes.io/instance': 'my-release' },
            },
          }
        : object,
    );
    const failures = [[LISTED[0], Failure.MISSING]] as const;
    expect(said(milvusLink, { objects: ofHelm, failures })).toBe('values of helm: the program is not installed');
    expect(said(milvusLink, { objects, failures })).toBe('milvus/my-release: 1 of 1 pods ready');
  });

  test('values that may not be read', () => {
    const errors = [
      [
        VALUES[0],
        'Error: secrets is forbidden: User "x" cannot list resource "secrets" in API group "" in the namespace "milvus"',
      ],
    ] as const;
    expect(said(milvusLink, { objects, texts: [LISTED], errors })).toBe(
      'values of milvus/my-release: this account may not read secrets',
    );
  });
});

describe('configuration', () => {
  test('settings', () => {
    expect(said(configurationLink, { objects: exampleCluster() })).toBe(
      'milvus/my-release: exporter jaeger, sampleFraction 1',
    );
    expect(said(configurationLink, { objects: exampleCluster({ trace: null }) })).toBe(
      'milvus/my-release: no exporter, no sampleFraction',
    );
  });

  test('a ConfigMap that may not be read', () => {
    const objects = exampleCluster().filter(({ kind }) => kind !== 'ConfigMap');
    const question = kubectl(
      'get',
      'configmap',
      'my-release-milvus',
      '-n',
      'milvus',
      '-o',
      'json',
      '--show-managed-fields',
    );
    const error =
      'Error from server (Forbidden): configmaps "my-release-milvus" is forbidden: User "x" cannot get resource "configmaps" in API group "" in the namespace "milvus"';
    expect(said(configurationLink, { objects, errors: [[question, error]] })).toBe(
      'ConfigMap milvus/my-release-milvus: this account may not read configmaps',
    );
    expect(said(configurationLink, { objects })).toBe('ConfigMap milvus/my-release-milvus: not asked for');
  });

  test('no Milvus', () => {
    expect(said(configurationLink, {})).toBe('no Milvus was found');
  });
});

describe('tracer', () => {
  const objects = exampleCluster();
  const line = (exporter: string) =>
    `[2026/01/01 00:00:03.000 +00:00] [INFO] [tracer/tracer.go:52] ["Init tracer finished"] [Exporter=${exporter}]`;

  test('an exporter', () => {
    expect(said(tracerLink, { objects, texts: exampleLog(objects, line('jaeger')) })).toBe(
      'milvus/my-release: exporter jaeger, no spans lost lately',
    );
  });

  test('another exporter, and lost spans', () => {
    const log = `${line('stdout')}\n2026/01/01 00:00:09 failed to upload traces; HTTP status code: 404`;
    expect(said(tracerLink, { objects, texts: exampleLog(objects, log) })).toBe(
      'milvus/my-release: exporter stdout, not jaeger: see configuration, spans are lost (not found): another link says why',
    );
  });

  test('no exporter', () => {
    const silent = exampleCluster({ trace: { exporter: 'noop' } });
    const log =
      '[2026/01/01 00:00:03.000 +00:00] [WARN] [tracer/tracer.go:62] ["Init tracer faield"] [error="Empty Trace"]';
    expect(said(tracerLink, { objects: silent, texts: exampleLog(silent, log) })).toBe(
      'milvus/my-release: no exporter, as in its settings',
    );
  });

  test('logs that are not known, or do not go back far enough', () => {
    expect(said(tracerLink, { objects })).toBe('logs of milvus/my-release: there are none yet');
    expect(said(tracerLink, { objects, texts: exampleLog(objects, 'x') })).toBe(
      'the logs of milvus/my-release do not go back to its start',
    );
    expect(said(tracerLink, {})).toBe('no Milvus was found');
  });
});
