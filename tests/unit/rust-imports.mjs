// Reads off Rust's files which of them imports from which. Knows the language's paths, not what they are for; what is
// compiled for tests alone is left out.

/** The text without comments, strings and characters, none of which import anything. */
const bare = (text) => text.replace(/\/\/.*|\/\*[^]*?\*\/|r#"[^]*?"#|"(?:\\[^]|[^"\\])*"|'(?:\\[^']+|[^'\\])'/g, " ");

/** The paths in a tree of `use`: `a::{b, c::{self, d}}` has `a::b`, `a::c` and `a::c::d`. */
function paths(tree) {
  const brace = tree.indexOf("{");
  if (brace < 0) return [tree.split(/\s+as\s+/)[0].replace(/\s|::self$|::\*$/g, "")];
  const parts = [""];
  let depth = 0;
  for (const letter of tree.slice(brace + 1, tree.lastIndexOf("}"))) {
    depth += { "{": 1, "}": -1 }[letter] ?? 0;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.filter((part) => part.trim()).flatMap((part) => paths(tree.slice(0, brace) + part.trim()));
}

/** The module that a file is, as a path from the crate's root. */
const moduleOf = (file) =>
  ["crate", ...file.replace(/^src\//, "").replace(/\.rs$/, "").split("/").filter((part, at, all) => !(at === all.length - 1 && /^(lib|mod)$/.test(part)))].join("::");

/**
 * What a file says: the paths that it imports, each with the module it stands in, and its modules that are for tests.
 * @returns {{imported: {within: string, path: string}[], tests: string[]}}
 */
function parse(text, module) {
  const found = { imported: [], tests: [] };
  const within = [{ module, depth: 0 }];
  let depth = 0;
  let skip = null;
  const token = /#\[cfg\((?<cfg>[^\]]*)\)\]|\bmod\s+(?<mod>\w+)\s*(?<open>[{;])|\buse\s+(?<use>[^;]+);|(?<path>\b[a-z]\w*(?:::\w+)+)|(?<brace>[{}])/g;
  let forTests = false;
  for (const { groups } of bare(text).matchAll(token)) {
    const { module: here } = within.at(-1);
    if (groups.cfg !== undefined) {
      forTests = /(^|\W)test\b/.test(groups.cfg);
      continue;
    }
    if (groups.mod) {
      const inner = `${here}::${groups.mod}`;
      if (forTests) found.tests.push(inner);
      if (groups.open === "{") {
        depth += 1;
        within.push({ module: inner, depth });
        if (forTests) skip ??= depth;
      }
    } else if (groups.brace === "{") {
      depth += 1;
      if (forTests) skip ??= depth;
    } else if (groups.brace === "}") {
      if (within.at(-1).depth === depth && within.length > 1) within.pop();
      if (skip === depth) skip = null;
      depth -= 1;
    } else if (skip === null && !forTests) {
      for (const path of groups.use ? paths(groups.use) : [groups.path]) found.imported.push({ within: here, path });
    }
    forTests = false;
  }
  return found;
}

/**
 * @param {string[]} files paths from the repository's root
 * @param {(path: string) => string} read
 * @returns {Map<string, string[]>} by file, the files that it imports from
 */
export function rustImports(files, read) {
  const fileOf = new Map(files.map((file) => [moduleOf(file), file]));
  const parsed = new Map(files.map((file) => [file, parse(read(file), moduleOf(file))]));
  const tests = [...parsed.values()].flatMap((it) => it.tests);
  const isTest = (module) => tests.some((test) => module === test || module.startsWith(`${test}::`));
  /** The file of the longest beginning of a path that is a module. */
  const resolve = (within, path) => {
    const [first, ...rest] = path.split("::");
    let at = within;
    if (first === "crate") at = "crate";
    else if (first === "super") at = within.split("::").slice(0, -1).join("::");
    else if (first !== "self") rest.unshift(first);
    let [known, left] = [fileOf.get(at), rest];
    // An inline module is in the file of the module around it.
    for (let up = at; !known && up; up = up.split("::").slice(0, -1).join("::")) known = fileOf.get(up);
    while (left.length) {
      if (left[0] === "super") at = at.split("::").slice(0, -1).join("::");
      else at += `::${left[0]}`;
      left = left.slice(1);
      if (!fileOf.has(at)) break;
      known = fileOf.get(at);
    }
    // What is neither here nor there belongs to another crate.
    return /^(crate|super|self)$/.test(first) || fileOf.has(`${within}::${first}`) ? known : undefined;
  };
  const graph = new Map();
  for (const [file, { imported }] of parsed) {
    if (isTest(moduleOf(file)) || file.startsWith("src/bin/") || file === "src/main.rs") continue;
    const to = imported.map(({ within, path }) => resolve(within, path));
    const known = to.filter((it) => it && it !== file && !isTest(moduleOf(it)));
    graph.set(file, [...new Set(known)].sort());
  }
  return graph;
}
