// A value whose shape does not show what belongs there needs an example.
const TELLING_FORMATS = ["date", "date-time", "binary"];

const tells = (schema) =>
  ["example", "examples", "enum", "const", "default"].some((it) => it in schema) ||
  TELLING_FORMATS.includes(schema.format);

const isScalar = (schema) =>
  [schema.type].flat().some((it) => ["string", "integer", "number"].includes(it));

export default (schema, _options, { path }) => {
  const one = schema.items ?? schema;
  return isScalar(one) && !tells(schema) && !tells(one)
    ? [{ message: `${path[path.length - 1]} needs an example` }]
    : [];
};
