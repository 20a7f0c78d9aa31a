import type { Chain } from '../../chain/chain';

/** What is applied to install Jaeger 1, and where it is for those who use this project: in the folder that was named, if one was. */
function stageOf(chain: Chain, stage: string): string {
  return `${stage} of ${folderOf(chain)}/manifests`;
}

/** The folder of `dist` that was named, or a word for one. */
export function folderOf({ expected }: Chain): string {
  return expected?.folder ?? 'dist/ENVIRONMENT';
}

/** The CRD, as a part of a sentence. */
export function crdManifests(chain: Chain): string {
  return `the CRD (${stageOf(chain, '0-setup')})`;
}

/** The operator, as a part of a sentence. */
export function operatorManifests(chain: Chain): string {
  return `the manifests of the operator (${stageOf(chain, '1-operator')})`;
}

/** The Jaeger, as a part of a sentence. */
export function jaegerManifests(chain: Chain): string {
  return `the Jaeger (${stageOf(chain, '2-jaeger')})`;
}
