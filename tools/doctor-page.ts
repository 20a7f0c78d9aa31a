import { readFileSync } from 'node:fs';
import { Style } from '../lib/diagnostics/text/style';
import { exampleChain } from '../lib/doctor/chain/example';
import { EXAMPLE_TRACE, exampleCluster } from '../lib/doctor/chain/example-cluster';
import { servicesQuestion } from '../lib/doctor/chain/jaeger/jaeger-api';
import { releasesQuestion, valuesQuestion } from '../lib/doctor/chain/milvus/milvuses';
import { API_VERSIONS, CONTEXT, MAY_READ_ALL } from '../lib/doctor/chain/scope';
import { diagnose } from '../lib/doctor/diagnosis';
import { LINKS } from '../lib/doctor/links/links';
import { probeLink } from '../lib/doctor/links/probe/probe';
import { HELM_VERSION } from '../lib/doctor/questions/first';
import { headlineOf } from '../lib/doctor/report/headline';
import { textReport } from '../lib/doctor/report/text';
import { toYaml } from '../lib/kubernetes/yaml';

const PAGE = 'docs/doctor.md';
/** The first block of what a command prints. */
const BLOCK = /(?<=^```text\n)[^]*?(?=^```$)/m;

/** The page about `doctor` with the screen that it prints today. */
export function doctorPage(): string {
  return readFileSync(PAGE, 'utf8').replace(BLOCK, screen);
}

/** A Milvus that sends to the name of the Service alone, while its Jaeger is in another namespace. */
function screen(): string {
  const trace = { ...EXAMPLE_TRACE, jaeger: { url: 'http://jaeger-collector:14268/api/traces' } };
  const release = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
  const values = { extraConfigFiles: { 'user.yaml': toYaml({ trace }) }, minio: { existingSecret: 'minio' } };
  const ui = { namespace: 'observability', service: 'jaeger-query', port: 16686, isTls: false, basePath: '' };
  const chain = exampleChain({
    objects: exampleCluster({ trace }),
    texts: [
      [API_VERSIONS, 'v1\napps/v1\n'],
      [CONTEXT, JSON.stringify({ 'current-context': 'production' })],
      [MAY_READ_ALL, 'yes\n'],
      [HELM_VERSION, 'v4.1.4'],
      [releasesQuestion({ why: '' }), JSON.stringify([release])],
      [valuesQuestion(release), JSON.stringify(values)],
      [servicesQuestion(ui), '{"data":["jaeger"]}'],
    ],
  });
  // A probe is said to have been asked for by its outcomes, of which there are none.
  const links = LINKS.filter((link) => link !== probeLink);
  return textReport(diagnose(links, chain), headlineOf(chain), {
    style: Style.for({ columns: 100 }),
    explain: 'npx cdk8s-milvus-tracing lint --explain',
  });
}
