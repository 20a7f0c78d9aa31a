/**
 * How much the operator logs: each level includes those after it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go
 */
export enum OperatorLogLevel {
  /** Each step of a reconcile. */
  DEBUG = 'debug',
  /** The default; five lines every 5 seconds also without a change. */
  INFO = 'info',
  /** What the operator can work around. */
  WARN = 'warn',
  /** What it cannot do. */
  ERROR = 'error',
  /** What stops it with a stack trace. */
  PANIC = 'panic',
  /** What stops it. */
  FATAL = 'fatal',
}
