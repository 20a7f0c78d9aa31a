import { join } from 'node:path';
import { CONTROL_PLANE, NODE, NODE_NAME, NODE_NETWORK, PODS, POLICY_QUEUE, SERVICES } from './addresses';
import { hidden } from './kernel-settings';

/** Prepares the namespaces: file systems for what the node writes outside of its folder, and the two networks. */
export function preparation(folder: string): string {
  const [upper, work] = [join(folder, 'var-lib', 'upper'), join(folder, 'var-lib', 'work')];
  const onNode = `ip netns exec ${NODE_NETWORK}`;
  return [
    `hostname ${NODE_NAME}`,
    // Pods may ask that the mounts of the node reach them.
    'mount --make-rshared /',
    'mount -t tmpfs -o mode=755 tmpfs /run',
    'mount -t tmpfs -o mode=755 tmpfs /var/log',
    // The network plugins and the kubelet write there, whatever they are told.
    `mkdir -p '${upper}' '${work}'`,
    `mount -t overlay -o 'lowerdir=/var/lib,upperdir=${upper},workdir=${work}' overlay /var/lib`,
    'mkdir -p /run/netns /var/log/pods /var/log/containers',
    ...hidden('/run/kernel-settings'),
    // The control plane and the node: what the API server sends to a pod is forwarded, so that NetworkPolicies meet it.
    'ip link set lo up',
    `touch /run/netns/${NODE_NETWORK}`,
    `unshare --net=/run/netns/${NODE_NETWORK} true`,
    `ip link add control type veth peer name eth0 netns ${NODE_NETWORK}`,
    `ip address add ${CONTROL_PLANE}/24 dev control`,
    'ip link set control up',
    `ip route add ${PODS} via ${NODE}`,
    `ip route add ${SERVICES} via ${NODE}`,
    `${onNode} ip link set lo up`,
    `${onNode} ip address add ${NODE}/24 dev eth0`,
    `${onNode} ip link set eth0 up`,
    `${onNode} ip route add default via ${CONTROL_PLANE}`,
    `${onNode} sh -c '${[
      'echo 1 > /proc/sys/net/ipv4/ip_forward',
      'echo 1 > /proc/sys/net/bridge/bridge-nf-call-iptables',
      'echo 0 > /proc/sys/net/ipv4/conf/all/rp_filter',
    ].join(' && ')}'`,
    // kube-network-policies sets a rule of its own where the kernel has what it needs; this one works without.
    `${onNode} iptables -t mangle -I FORWARD -m conntrack --ctstate NEW -j NFQUEUE --queue-num ${POLICY_QUEUE} --queue-bypass`,
  ].join('\n');
}
