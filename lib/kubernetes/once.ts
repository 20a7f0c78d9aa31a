/** Asks something of a subject once, however many rules want to know it; nothing changes a subject while rules run over it. */
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
