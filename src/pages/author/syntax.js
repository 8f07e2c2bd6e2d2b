// What keeps a text from being JSON, all of it at once, in words that say what to do. Pure.
// jsonc-parser goes on after a mistake; whether a text is JSON at all is for the browser to say.
import { parseTree, printParseErrorCode } from "jsonc-parser";

/** By the parser's names. What it calls an invalid comment is any comment, for JSON has none. */
const WORDS = {
  InvalidSymbol: "is neither text in quotation marks, a number, true, false nor null; write one of these",
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
  InvalidUnicode: "is not a character by number; write \\u and four digits from 0 to f",
  InvalidEscapeCharacter: "has a backslash that stands for nothing; write \\\\ for a backslash",
  InvalidCharacter: "has a tab or another invisible character; write a space, \\t or \\n",
};
/** Nobody reads a longer list; the first few are those to mend. */
const MOST = 100;

/**
 * @param {string} text
 * @returns {{ from: number, to: number, message: string }[]} empty where the text is JSON
 */
export function syntaxProblems(text) {
  try {
    JSON.parse(text);
    return [];
  } catch (cause) {
    const found = mistakes(text);
    if (found.length > 0) return found;
    return [{ from: 0, to: 0, message: `is not JSON: ${cause.message}; mend it there` }];
  }
}

function mistakes(text) {
  if (text.trim() === "") return [{ from: 0, to: 0, message: "is empty; start from an example above" }];
  const errors = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return []; // too deep for the parser: the browser's own words have to do
  }
  const told = [];
  for (const { error, offset, length } of errors) {
    const one = say(text, printParseErrorCode(error), offset, length);
    if (told.length < MOST && !follows(text, told.at(-1), one)) told.push(one);
  }
  return told.map(({ from, to, subject, name }) => ({ from, to, subject, message: WORDS[name] }));
}

/** Whether a mistake only comes of the one before: at the same place, or a value missed where something else stood. */
function follows(text, before, one) {
  if (!before) return false;
  return one.from <= before.from || (one.name === "ValueExpected" && !text.slice(before.to, one.from).trim());
}

function say(text, name, from, length) {
  const to = Math.min(from + length, text.length);
  const excerpt = text.slice(from, to).split(/\r|\n/)[0].slice(0, 30);
  const quoted = excerpt.startsWith('"') ? excerpt : `“${excerpt}”`;
  return { from, to, name, subject: excerpt ? quoted : "The end of the file" };
}
