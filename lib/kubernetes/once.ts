/** Caches a result per subject, for several rules that need it; subjects do not change while rules run. */
export function once<Subject extends object, Answer>(ask: (subject: Subject) => Answer): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.answer;
    const answer = ask(subject);
    known.set(subject, { answer });
    return answer;
  };
}
