import { App, Chart } from 'cdk8s';
import { MilvusReleaseMode, MilvusRelease, MilvusTracing } from '../../../../lib';
import { releaseProblems } from '../../../support/release';
import { thrown } from '../../../support/thrown';

describe('MLV183', () => {
  test('reports mappings where names are required', () => {
    expect(
      releaseProblems('MLV183', { image: { all: { pullSecrets: [{ name: 'registry' }, 'other'] } } }),
    ).toMatchInlineSnapshot(
      `MLV183 p/r image.all.pullSecrets[0]: {"name":"registry"} must be the name of a Secret, not a mapping. The chart writes the name 'map[...]' into the pods: no such Secret exists, and the image cannot be pulled. Write only 'registry'.`,
    );
    expect(releaseProblems('MLV183', { etcd: { image: { pullSecrets: [{}] } } })).toMatchInlineSnapshot(
      `MLV183 p/r etcd.image.pullSecrets[0]: {} must be the name of a Secret, not a mapping. The chart writes the name 'map[...]' into the pods: no such Secret exists, and the image cannot be pulled. Write only the name.`,
    );
  });

  test('reports names where mappings are required', () => {
    expect(releaseProblems('MLV183', { minio: { imagePullSecrets: ['registry'] } })).toMatchInlineSnapshot(
      `MLV183 p/r minio.imagePullSecrets[0]: 'registry' must be a mapping with the name of a Secret. The API server rejects the manifest, and helm install fails. Write { name: 'registry' }.`,
    );
  });

  test('reports other types than lists', () => {
    expect(releaseProblems('MLV183', { image: { all: { pullSecrets: 'registry' } } })).toMatchInlineSnapshot(
      `MLV183 p/r image.all.pullSecrets: 'registry' must be a list. Helm cannot render the chart, or the API server rejects the manifest. Write ['my-secret'].`,
    );
    expect(releaseProblems('MLV183', { minio: { imagePullSecrets: { name: 'registry' } } })).toMatchInlineSnapshot(
      `MLV183 p/r minio.imagePullSecrets: {"name":"registry"} must be a list. Helm cannot render the chart, or the API server rejects the manifest. Write [{ name: 'my-secret' }].`,
    );
  });

  test('reports invalid names without repeating them', () => {
    expect(releaseProblems('MLV183', { image: { all: { pullSecrets: ['My Secret'] } } })).toMatchInlineSnapshot(
      `MLV183 p/r image.all.pullSecrets[0]: invalid Secret name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such Secret can exist, and the image cannot be pulled from a private registry. Use the metadata.name of the Secret, not its contents.`,
    );
    expect(releaseProblems('MLV183', { minio: { priorityClassName: 'Hi Prio' } })).toMatchInlineSnapshot(
      `MLV183 p/r minio.priorityClassName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No object can have this name, and the pods never start. Use the object's metadata.name, not its contents.`,
    );
  });

  test.each([
    {},
    { image: { all: { pullSecrets: ['registry', 'registry.example.com'] } }, global: { imagePullSecrets: [] } },
    { minio: { imagePullSecrets: [{ name: 'registry' }], priorityClassName: '' }, etcd: { priorityClassName: 'high' } },
    { image: { all: { pullSecrets: null } }, pulsarv3: { images: { imagePullSecrets: ['registry'] } } },
    { kafka: { image: { pullSecrets: [{ name: 'registry' }] }, priorityClassName: 'Hi Prio' } },
    { etcd: { image: { pullSecrets: ['{{ .Values.secret }}'] }, priorityClassName: '{{ .Values.class }}' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV183', values)).toEqual([]);
  });
});

test('the props of a release', () => {
  const message = thrown(() => {
    new MilvusRelease(new Chart(new App(), 'env'), 'r', {
      tracing: MilvusTracing.none(),
      mode: MilvusReleaseMode.standalone({
        resources: { requests: { memory: '16G' }, limits: { memory: '8Gi', cpu: '4 cores' } },
      }),
      tolerations: [{ key: 'a', operator: 'Equals' }],
      values: { image: { all: { pullSecrets: ['My Secret'] } } },
    });
  });
  expect(message?.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toMatchInlineSnapshot(`
    MLV180 env/r standalone.resources.limits.cpu
    MLV180 env/r standalone.resources.requests.memory
    MLV181 env/r tolerations[0].operator
    MLV183 env/r image.all.pullSecrets[0]
  `);
});
