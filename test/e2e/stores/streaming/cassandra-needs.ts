const OPEN: Readonly<Record<string, readonly string[]>> = {
  'java.base': [
    ...['java.io', 'java.lang', 'java.lang.reflect', 'java.net', 'java.nio', 'java.util', 'java.util.concurrent'],
    ...['java.util.concurrent.atomic', 'jdk.internal.math', 'jdk.internal.module', 'jdk.internal.ref'],
    ...['jdk.internal.reflect', 'jdk.internal.util', 'sun.nio.ch', 'sun.security.util'],
  ],
  'jdk.management': ['com.sun.management.internal'],
};

const EXPORTED: Readonly<Record<string, readonly string[]>> = {
  'java.base': ['java.lang.ref', 'jdk.internal.misc', 'jdk.internal.ref', 'sun.nio.ch'],
  'java.rmi': ['sun.rmi.registry', 'sun.rmi.server', 'sun.rmi.transport.tcp'],
  'java.management.rmi': ['com.sun.jmx.remote.internal.rmi'],
  'java.management': ['com.sun.jmx.remote.security'],
  'jdk.attach': ['sun.tools.attach'],
  'jdk.compiler': ['com.sun.tools.javac.file'],
  'jdk.naming.dns': ['com.sun.jndi.dns'],
  'jdk.unsupported': ['sun.misc'],
};

/** What Cassandra 5 uses inside of Java 17, which closes it by itself. */
export const CASSANDRA_NEEDS: readonly string[] = [...flags('--add-opens', OPEN), ...flags('--add-exports', EXPORTED)];

function flags(name: string, modules: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(modules).flatMap(([module, packages]) =>
    packages.map((one) => `${name}=${module}/${one}=ALL-UNNAMED`),
  );
}
