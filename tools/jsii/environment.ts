/** The programs of jsii print a banner where this Node is older than they like. The project supports it. */
export const JSII_ENVIRONMENT = {
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0] ?? '',
};
