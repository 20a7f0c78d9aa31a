import { COMPONENT_IMAGES } from '../../upstream/jaeger-operator-images';
import { KUBE_RBAC_PROXY, OPERATOR_IMAGE_REPOSITORY } from '../../upstream/jaeger-operator-install';
import type { Install } from './install';

/** The image of the operator, from the mirror where there is one. */
export function operatorImage({ images, version }: Install): string {
  return images.operator ?? mirrored(`${OPERATOR_IMAGE_REPOSITORY}:${version.operator}`, images.mirror);
}

/** The image of kube-rbac-proxy, from the mirror where there is one. */
export function proxyImage({ images }: Install): string {
  return images.kubeRbacProxy ?? mirrored(KUBE_RBAC_PROXY, images.mirror);
}

/** The images that the operator starts, by its variables; those that it knows by itself are left out. */
export function relatedImages({ images, version }: Install): readonly (readonly [env: string, image: string])[] {
  const ownImages = new Map(Object.entries(images));
  return COMPONENT_IMAGES.flatMap(({ component, env, repository, tag }) => {
    const image: unknown = ownImages.get(component);
    if (typeof image === 'string') return [[env, image]];
    if (images.mirror === undefined) return [];
    const own = tag({ jaeger: version.jaeger, agent: version._agent });
    // The operator adds no tag if the name has a ':', which can also be the port of a registry.
    return [[env, mirrored(own === undefined ? repository : `${repository}:${own}`, images.mirror)]];
  });
}

function mirrored(image: string, mirror: string | undefined): string {
  return mirror === undefined ? image : `${mirror}${image.slice(image.indexOf('/'))}`;
}
