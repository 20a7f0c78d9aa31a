// Writes imports/: the API objects that `cdk8s import` makes of the CRDs, and the schemas of cert-manager's for the checks.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import type { StructuralSchema } from '../lib/kubernetes/structural-schema';
import { jaegerCrd } from '../lib/upstream/jaeger-crd';

const CDK8S = resolve('node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
const CERT_MANAGER_CRDS = ['certificates', 'issuers'];

// Parts of a pod: thousands of generated lines that say nothing about Jaeger or cert-manager.
const POD_PARTS = new Set([
  'affinity',
  'containerSecurityContext',
  'imagePullSecrets',
  'lifecycle',
  'livenessProbe',
  'podTemplate',
  'proxyResources',
  'resources',
  'securityContext',
  'sidecarSecurityContext',
  'tolerations',
  'volumeMounts',
  'volumes',
]);

interface Crd {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: StructuralSchema } }[];
  };
}

async function main(outdir: string): Promise<void> {
  const certManager = CERT_MANAGER_CRDS.map((plural) => {
    const crd = load(readFileSync(join('imports', 'crds', `cert-manager.io_${plural}-1.21.1.yaml`), 'utf8'));
    if (!isCrd(crd)) throw new Error(`the file of ${plural} in imports/crds holds no CustomResourceDefinition`);
    return crd;
  });
  mkdirSync(join(outdir, 'schemas'), { recursive: true });
  const schemas = Object.fromEntries(certManager.map((crd) => [crd.spec.names.kind, schemaOf(crd)]));
  writeFileSync(join(outdir, 'schemas', 'cert-manager.io.json'), `${JSON.stringify(schemas)}\n`);

  const temporary = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    await Promise.all([
      importCrds(temporary, 'jaegertracing.io', [jaegerCrd('observability')], outdir),
      importCrds(temporary, 'cert-manager.io', certManager, outdir),
    ]);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

async function importCrds(temporary: string, group: string, crds: readonly Crd[], outdir: string): Promise<void> {
  const file = join(temporary, `${group}.yaml`);
  // JSON is YAML, and several documents in one file become one module per group.
  writeFileSync(file, crds.map((crd) => `${JSON.stringify(pruned(crd))}\n`).join('---\n'));
  const args = [CDK8S, 'import', file, '--output', outdir, '--no-save', '-l', 'typescript'];
  await promisify(execFile)(process.execPath, args, {
    cwd: temporary,
    env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
  });
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

function schemaOf(crd: Crd): StructuralSchema | undefined {
  return crd.spec.versions[0]?.schema.openAPIV3Schema;
}

/** Enough of a look to trust a file of our own repository with the type. */
function isCrd(value: unknown): value is Crd {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'CustomResourceDefinition';
}

void main(resolve(process.argv[2] ?? 'imports'));
