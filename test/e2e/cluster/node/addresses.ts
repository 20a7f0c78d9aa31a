/** The addresses of the cluster. They are in network namespaces of its own, so that two clusters do not meet. */
export const NODE_NAME = 'node-1';
export const CONTROL_PLANE = '10.250.0.1';
export const NODE = '10.250.0.2';
export const PODS = '10.244.0.0/16';
export const PODS_OF_NODE = '10.244.0.0/24';
export const SERVICES = '10.96.0.0/16';
/** The Service of the API server: the first address of the Services. */
export const API_SERVICE = '10.96.0.1';
export const DNS_SERVICE = '10.96.0.10';
export const API_SERVER = `https://${CONTROL_PLANE}:6443`;
/** The network namespace of the node, as `ip netns` names it inside. */
export const NODE_NETWORK = 'node';
/** New connections of pods are held here until kube-network-policies lets them go. */
export const POLICY_QUEUE = 98;
