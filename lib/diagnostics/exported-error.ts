import { DiagnosticError as Thrown } from './report';

// A value and a type, not a class: jsii knows no class that extends Error, and leaves these two to TypeScript and JavaScript.

/** Thrown when a check found errors. Other languages get their own error with the same message; `TracingApp.problems` has the data. */
export const DiagnosticError: typeof Thrown = Thrown;

/** Thrown when a check found errors: every problem of the object, or of the whole app, in one message. */
export type DiagnosticError = Thrown;
