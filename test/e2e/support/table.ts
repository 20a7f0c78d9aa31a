const AGE = /^(\d+[dhms]){1,2}$/;

/** A table of kubectl with the ages, its last column, replaced by one word where they look like ages. */
export function withoutAges(text: string): string {
  const [header = '', ...rows] = text.split('\n');
  if (!header.endsWith(' AGE')) return text;
  const column = header.length - 'AGE'.length;
  return [header, ...rows.map((row) => (AGE.test(row.slice(column)) ? `${row.slice(0, column)}<age>` : row))].join(
    '\n',
  );
}
