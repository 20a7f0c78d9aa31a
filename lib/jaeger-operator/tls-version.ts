/**
 * A version of TLS.
 *
 * @see https://pkg.go.dev/crypto/tls#pkg-constants
 */
export enum TlsVersion {
  /** TLS 1.0, which is insecure: a warning says so. */
  TLS_1_0 = 'VersionTLS10',
  /** TLS 1.1, which is insecure: a warning says so. */
  TLS_1_1 = 'VersionTLS11',
  /** TLS 1.2. */
  TLS_1_2 = 'VersionTLS12',
  /** TLS 1.3, whose cipher suites cannot be chosen. */
  TLS_1_3 = 'VersionTLS13',
}
