// Writes imports/: the API objects that `cdk8s import` makes of the CRDs, and schemas for the checks.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import type { StructuralSchema } from '../lib/kubernetes/structural-schema';
import { jaegerCrd } from '../lib/upstream/jaeger-crd/jaeger-crd';
import { runScript } from './arguments';
import { sharedSchema } from './share-schema';

const CDK8S = resolve('node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
const CERT_MANAGER_CRDS = ['cert-manager.io_certificates-1.21.1', 'cert-manager.io_issuers-1.21.1'];
const MILVUS_CRD = 'milvus.io_milvuses-1.3.8';
const COLLECTOR_CRD = 'opentelemetry.io_opentelemetrycollectors-0.158.0';

// Parts of a pod: thousands of generated lines that are not specific to Jaeger, cert-manager, Milvus or a collector;
// and the target allocator of a collector, which Jaeger does not have.
const POD_PARTS = new Set([
  'additionalContainers',
  'affinity',
  'containerSecurityContext',
  'env',
  'extraEnv',
  'groups',
  'imagePullSecrets',
  'initContainers',
  'lifecycle',
  'livenessProbe',
  'podSecurityContext',
  'podTemplate',
  'proxyResources',
  'resources',
  'securityContext',
  'sidecarSecurityContext',
  'sidecars',
  'targetAllocator',
  'tolerations',
  'topologySpreadConstraints',
  'volumeClaimTemplates',
  'volumeMounts',
  'volumes',
]);

interface Crd {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: StructuralSchema } }[];
  };
}

function main(outdir: string): void {
  const certManager = CERT_MANAGER_CRDS.map(readCrd);
  const milvus = readCrd(MILVUS_CRD);
  const collector = readCrd(COLLECTOR_CRD);
  mkdirSync(join(outdir, 'schemas'), { recursive: true });
  const schemas = Object.fromEntries(certManager.map((crd) => [crd.spec.names.kind, schemaOf(crd)]));
  writeFileSync(join(outdir, 'schemas', 'cert-manager.io.json'), `${JSON.stringify(schemas)}\n`);
  for (const [group, crd] of [
    ['milvus.io', milvus],
    ['opentelemetry.io', collector],
  ] as const) {
    const shared = sharedSchema(crd.spec.names.kind, schemaOf(crd));
    writeFileSync(join(outdir, 'schemas', `${group}.json`), `${JSON.stringify(shared)}\n`);
  }

  const temporary = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    const files = [
      crdFile(temporary, 'jaegertracing.io', [jaegerCrd('observability')]),
      crdFile(temporary, 'cert-manager.io', certManager),
      crdFile(temporary, 'milvus.io', [milvus]),
      crdFile(temporary, 'opentelemetry.io', [collector]),
    ];
    // With a configuration file, one process imports all of them: loading the CLI takes most of the time.
    writeFileSync(
      join(temporary, 'cdk8s.yaml'),
      JSON.stringify({ app: 'none', language: 'typescript', imports: files }),
    );
    execFileSync(process.execPath, [CDK8S, 'import', '--output', outdir], {
      cwd: temporary,
      env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function readCrd(name: string): Crd {
  const crd = load(readFileSync(join('imports', 'crds', `${name}.yaml`), 'utf8'));
  if (!isCrd(crd)) throw new Error(`${name} in imports/crds is not a CustomResourceDefinition`);
  return crd;
}

/** JSON is YAML, and several documents in one file become one module per group. */
function crdFile(folder: string, group: string, crds: readonly Crd[]): string {
  const file = `${group}.yaml`;
  writeFileSync(join(folder, file), crds.map((crd) => `${JSON.stringify(pruned(crd))}\n`).join('---\n'));
  return file;
}

function pruned(crd: Crd): Crd {
  const versions = crd.spec.versions.map((version) => ({
    ...version,
    schema: { openAPIV3Schema: withoutPodParts(version.schema.openAPIV3Schema) },
  }));
  return { ...crd, spec: { ...crd.spec, versions } };
}

function withoutPodParts(schema: StructuralSchema): StructuralSchema {
  const { properties, items } = schema;
  return {
    ...schema,
    ...(items && { items: withoutPodParts(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          POD_PARTS.has(name) ? anything(property) : withoutPodParts(property),
        ]),
      ),
    }),
  };
}

function anything(schema: StructuralSchema): StructuralSchema {
  const free: StructuralSchema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  return schema.type === 'array' ? { type: 'array', items: free } : free;
}

function schemaOf(crd: Crd): StructuralSchema {
  return crd.spec.versions[0]?.schema.openAPIV3Schema ?? {};
}

/** A sufficient check for files of our own repository. */
function isCrd(value: unknown): value is Crd {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'CustomResourceDefinition';
}

runScript(
  'npm run import [-- FOLDER]',
  ([folder = 'imports']) => {
    main(resolve(folder));
    return 0;
  },
  { allowPositionals: true },
);
