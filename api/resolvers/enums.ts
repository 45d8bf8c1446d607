/** Enums of the schema by the values that the graph holds. */
function lowerCase(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name.toLowerCase()]))
}

export const enumResolvers = {
  Status: lowerCase('ESTABLISHED', 'ONGOING', 'PLANNED'),
  Basis: lowerCase('STATED', 'NAMED', 'DERIVED', 'REFERENCE', 'EDITORIAL'),
  NameBasis: lowerCase('OFFICIAL', 'EDITORIAL'),
  Completeness: lowerCase('CLOSED', 'OPEN', 'UNKNOWN'),
  Direction: lowerCase('FORWARD', 'REVERSE'),
  Form: lowerCase('PAIRWISE', 'JOINT', 'AREAWIDE'),
  Role: lowerCase('FROM', 'TO', 'PEER'),
  DatasetState: lowerCase('READY', 'LOADING', 'INTERRUPTED'),
}
