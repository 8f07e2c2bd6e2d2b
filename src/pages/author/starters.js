// What an assessment can start from: the small example that comes with this page, or a bundled assessment.
// It knows where the files are, but nothing about the page.
import { CHOICES } from "../../element/js/attributes.js";
import skeleton from "./skeleton.json" with { type: "text" };

/** The ids of the bundled assessments. */
export const TEMPLATES = CHOICES.instrument;

const schema = (page) => new URL("schema/instrument-1.json", page).href;

/** The small example as text. Its first member says where the schema is, which editors use for completion. */
export const smallExample = (page) => skeleton.replace("{\n", `{\n  "$schema": ${JSON.stringify(schema(page))},\n`);

/** A bundled assessment as text, with a new id, so that answers to one are never taken for answers to the other. */
export async function template(id, page) {
  const response = await fetch(new URL(`instruments/${id}.json`, page));
  if (!response.ok) throw new Error(`instruments/${id}.json answered ${response.status}`);
  const assessment = await response.json();
  const own = { $schema: schema(page), ...assessment, id: `our-${assessment.id}` };
  return `${JSON.stringify(own, null, 2)}\n`;
}
