// One item's answer in a result document: its fields, and when each of them last changed, as src/wire/result and
// src/domain/response/answer.rs have them. Knows nothing of other members.

/** The members of an answer that say its value: at most one of them is there. */
const VALUE = ["value", "picks", "text", "state"];
export const FIELDS = ["value", "importance", "note"];

const place = (item, field) => `/answers/${item}/${field}`;

/** What the fields say. The value is an object, because it is one of several members. */
function fieldsOf({ importance, note = "", ...answer }) {
  return { value: Object.fromEntries(Object.entries(answer).filter(([name]) => VALUE.includes(name))), importance, note };
}

const isThere = ({ value, importance, note }) => ({
  value: Object.keys(value).length > 0,
  importance: importance !== undefined,
  note: note !== "",
});

/** When each field changed if all that is known is when the answer did. */
function usual(fields, changed) {
  const there = isThere(fields);
  const empty = FIELDS.every((field) => !there[field]);
  return Object.fromEntries(FIELDS.map((field) => [field, there[field] || (empty && field === "value") ? changed : 0]));
}

/** @returns {{fields: object, moments: Record<string, number>}} milliseconds from 1970; 0 for what never changed */
export function answerIn({ answers, changed, moments = {}, updated }, item) {
  const fields = fieldsOf(answers[item] ?? {});
  const when = changed?.[item] ?? (answers[item] && updated);
  const known = when ? usual(fields, Date.parse(when)) : {};
  return { fields, moments: Object.fromEntries(FIELDS.map((field) => [field, moments[place(item, field)] ?? known[field] ?? 0])) };
}

/** Puts an answer into a document. */
export function putAnswer(document, item, { fields, moments }) {
  const { value, importance, note } = fields;
  const there = isThere(fields);
  const answer = { ...value, ...(there.importance && { importance }), ...(there.note && { note }) };
  if (Object.keys(answer).length) document.answers[item] = answer;
  else delete document.answers[item];
  const latest = Math.max(...Object.values(moments));
  document.changed = { ...document.changed, [item]: new Date(latest).toISOString() };
  const known = usual(fields, latest);
  const others = { ...document.moments };
  for (const field of FIELDS) {
    if (moments[field] === known[field]) delete others[place(item, field)];
    else others[place(item, field)] = moments[field];
  }
  document.moments = others;
}
