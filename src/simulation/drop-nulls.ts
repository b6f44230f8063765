/** The same data without fields that are null: Go reads those as if they were not there. Null items of lists stay. */
export function dropNulls<Data>(data: Data): Data {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map(dropNulls) as Data;
  const fields = Object.entries(data).filter(([, field]) => field !== null);
  return Object.fromEntries(fields.map(([name, field]) => [name, dropNulls(field)])) as Data;
}
