/** Why rules have no row: neither the reader nor the tracer of Milvus can answer what they claim. */
export const WITHOUT_ROW: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'the API server, helm or a registry decides',
    [
      ...['MLV001', 'MLV002', 'MLV112', 'MLV151', 'MLV171', 'MLV172'],
      ...['MLV180', 'MLV181', 'MLV182', 'MLV183', 'MLV184', 'MLV185', 'MLV186', 'MLV187'],
    ],
  ],
  [
    'the templates of the chart decide, which charts.e2e.ts renders',
    [
      ...['MLV005', 'MLV006', 'MLV040', 'MLV041', 'MLV042', 'MLV044', 'MLV046', 'MLV047', 'MLV083', 'MLV101', 'MLV103'],
      ...['MLV104', 'MLV105', 'MLV106', 'MLV107', 'MLV109', 'MLV110', 'MLV111', 'MLV117', 'MLV118', 'MLV119', 'MLV189'],
    ],
  ],
  [
    'the Milvus Operator decides',
    [
      ...['MLV060', 'MLV061', 'MLV062', 'MLV140', 'MLV141', 'MLV142'],
      ...['MLV146', 'MLV147', 'MLV148', 'MLV149', 'MLV150', 'MLV154'],
    ],
  ],
  ['it is MLV003, MLV113, MLV114 or MLV115 for another place', ['MLV121', 'MLV144', 'MLV145']],
  [
    'it is about props of our constructs',
    ['MLV007', 'MLV008', 'MLV102', 'MLV116', 'MLV152', 'MLV153', 'MLV155', 'MLV156', 'MLV188', 'MLV197'],
  ],
  [
    'it is about the file of an existing release',
    ['MLV070', 'MLV072', 'MLV160', 'MLV161', 'MLV162', 'MLV163', 'MLV164', 'MLV165', 'MLV166'],
  ],
  ['it is about what receives the traces', ['MLV045', 'MLV195', 'MLV198']],
  ['it is about segcore, which is C++', ['MLV031', 'MLV035']],
  ['it is about the amount of traces', ['MLV032']],
]);
