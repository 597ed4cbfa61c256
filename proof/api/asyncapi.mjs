// Parses the description of the events; prints what is wrong with it, one line each.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [tools, file] = process.argv.slice(2);
const { Parser } = createRequire(`${tools}/`)("@asyncapi/parser");
const ERROR = 0;

const { diagnostics } = await new Parser().parse(readFileSync(file, "utf8"), { source: file });
const errors = diagnostics.filter((it) => it.severity === ERROR);
for (const { path, message } of errors) {
  console.log(`${file} ${path.join(".")}: ${message}`);
}
process.exit(errors.length ? 1 : 0);
