// Lists all mistakes that keep a text from being JSON, in words that say what to do. Pure.
// Whether a text is JSON is decided by the browser; jsonc-parser finds all mistakes, because it goes on after one.
import { parseTree, printParseErrorCode } from "jsonc-parser";

/** Messages by the parser's error names. Its invalid comments are comments of any kind, since JSON has none. */
const WORDS = {
  InvalidSymbol: "is not text in quotation marks, a number, true, false or null; write one of these",
  InvalidNumberFormat: "is not a number as JSON writes it; write digits, such as 12 or 0.5",
  PropertyNameExpected: "must be a name in quotation marks; write one, or remove the comma before it",
  ValueExpected: "must be a value; write one, or remove the comma before it",
  ColonExpected: "comes where a colon is missing; put “:” between the name and its value",
  CommaExpected: "comes where a comma is missing; put “,” before it",
  CloseBraceExpected: "comes where an object is still open; add “}”",
  CloseBracketExpected: "comes where a list is still open; add “]”",
  EndOfFileExpected: "comes after the end of the file’s one value; remove it",
  InvalidCommentToken: "is a comment, which JSON does not have; remove it",
  UnexpectedEndOfComment: "is a comment, which JSON does not have; remove it",
  UnexpectedEndOfString: "is text without its closing quotation mark; add it on the same line",
  UnexpectedEndOfNumber: "is a number that stops short; write its digits",
  InvalidUnicode: "has an invalid character code; write \\u and four digits from 0 to f",
  InvalidEscapeCharacter: "has a backslash that means nothing in JSON; write \\\\ for a backslash",
  InvalidCharacter: "has a tab or another invisible character; write a space, \\t or \\n",
};
/** The most mistakes that are listed; a longer list would be of no use. */
const MAX_MISTAKES = 100;

/**
 * @param {string} text
 * @returns {{ from: number, to: number, message: string }[]} empty if the text is JSON
 */
export function syntaxProblems(text) {
  try {
    JSON.parse(text);
    return [];
  } catch (cause) {
    const found = mistakes(text);
    if (found.length > 0) return found;
    return [{ from: 0, to: 0, message: `is not JSON: ${cause.message}; fix it there` }];
  }
}

function mistakes(text) {
  if (text.trim() === "") return [{ from: 0, to: 0, message: "is empty; start from an example above" }];
  const errors = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return []; // nested too deeply for the parser; the browser's own message is used instead
  }
  const listed = [];
  for (const { error, offset, length } of errors) {
    const mistake = describe(text, printParseErrorCode(error), offset, length);
    if (listed.length < MAX_MISTAKES && !follows(text, listed.at(-1), mistake)) listed.push(mistake);
  }
  return listed.map(({ from, to, subject, name }) => ({ from, to, subject, message: WORDS[name] }));
}

/**
 * Whether a mistake is only a consequence of the previous one: it is at the same place, or it reports a missing value
 * where something invalid was.
 */
function follows(text, previous, mistake) {
  if (!previous) return false;
  if (mistake.from <= previous.from) return true;
  return mistake.name === "ValueExpected" && !text.slice(previous.to, mistake.from).trim();
}

function describe(text, name, from, length) {
  const to = Math.min(from + length, text.length);
  const excerpt = beginning(text.slice(from, to).split(/\r|\n/)[0]);
  const quoted = excerpt.startsWith('"') ? excerpt : `“${excerpt}”`;
  return { from, to, name, subject: excerpt ? quoted : "The end of the file" };
}

/** As many whole characters as there are at most in an excerpt. */
function beginning(line) {
  const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line.slice(0, 500));
  return Array.from(characters, ({ segment }) => segment).slice(0, 30).join("");
}
