/** The host of a Service: its short name within one namespace, `NAME.NAMESPACE.svc` across namespaces. */
export function serviceHost(service: string, namespace: string, fromNamespace: string): string {
  return namespace === fromNamespace ? service : `${service}.${namespace}.svc`;
}
