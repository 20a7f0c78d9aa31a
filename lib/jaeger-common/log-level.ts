/**
 * Jaeger's log levels, from the most to the least that is logged.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export enum JaegerLogLevel {
  /** Everything. */
  DEBUG = 'debug',
  /** Jaeger's default. */
  INFO = 'info',
  /** Warnings and errors. */
  WARN = 'warn',
  /** Errors only. */
  ERROR = 'error',
  /** Errors of Jaeger's own code, and worse. */
  DPANIC = 'dpanic',
  /** What ends a part of Jaeger, and worse. */
  PANIC = 'panic',
  /** What ends Jaeger. */
  FATAL = 'fatal',
}
