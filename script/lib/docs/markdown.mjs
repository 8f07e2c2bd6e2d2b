// Builds the pieces of Markdown that generated pages consist of. It knows nothing about the pages.

export const code = (text) => `\`${text}\``;

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A table; `rows` are lists of cells, each as Markdown. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** A list in words: "a", "a or b", "a, b or c". */
export const either = (things) => things.join(", ").replace(/, ([^,]*)$/, " or $1");
