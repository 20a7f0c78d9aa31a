/** What is applied to install Jaeger 1, and where it is for those who use this project. */

export const CRD_MANIFESTS = 'the CRD (0-setup of dist/ENVIRONMENT/manifests)';
export const OPERATOR_MANIFESTS = 'the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests)';
export const JAEGER_MANIFESTS = 'the Jaeger (2-jaeger of dist/ENVIRONMENT/manifests)';
