// The server for the measured pages: with the same origin and headers, and with every response compressed in advance
// and kept in memory, so that no page waits for a disk or for compression. It also lists all requests. It knows
// nothing about browsers or time.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { assessment } from "./assessment.mjs";
import { brotli } from "./compress.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PAGES = {
  "/widget": "widget.html", "/plain": "plain/index.html", "/bare": "bare/index.html", "/host": "host/index.html",
};
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * Serves `/widget`, `/plain` and `/bare` (each with `?items=&layout=`), `/host` (with `?widget=`), the built widget under `/dist/` and generated assessments
 * as `/assessment/<items>.json`. Returns `{origin, requests, close}`; `requests` collects `{path, bytes}`, and callers
 * may empty it.
 */
export async function serve(dist) {
  const kept = new Map();
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, "http://localhost");
    const name = pathname + search;
    try {
      if (!kept.has(name)) kept.set(name, await make(name, dist));
    } catch {
      response.writeHead(404).end();
      requests.push({ path: pathname, bytes: 0 });
      return;
    }
    const { type, body } = kept.get(name);
    requests.push({ path: pathname, bytes: body.length });
    response.writeHead(200, {
      "content-type": type,
      "content-encoding": "br",
      "content-length": body.length,
      "cache-control": "no-cache",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function make(name, dist) {
  const { pathname, searchParams } = new URL(name, "http://localhost");
  const named = pathname.match(/^\/assessment\/([a-z][\w-]*\.json)$/u);
  if (named) return packed(".json", await readFile(join(dist, "instruments", named[1])));
  const made = pathname.match(/^\/assessment\/(\d+)\.json$/u);
  if (made) return packed(".json", Buffer.from(JSON.stringify(assessment(Number(made[1])))));
  const page = PAGES[pathname];
  if (page) {
    const [text, fields] = [await readFile(join(HERE, page), "utf8"), fieldsOf(searchParams)];
    return packed(".html", Buffer.from(text.replace(/\{\{(\w+)\}\}/gu, (_, field) => fields[field])));
  }
  const path = normalize(pathname);
  if (path.startsWith("/dist/")) return packed(extname(path), await readFile(join(dist, path.slice("/dist".length))));
  if (/^\/(plain|bare|host)\//u.test(path)) return packed(extname(path), await readFile(join(HERE, path)));
  throw new Error(`there is nothing at ${pathname}`);
}

/** What a page's address puts into it. */
function fieldsOf(address) {
  const [items, layout, widget] = ["items", "layout", "widget"].map((name) => address.get(name));
  const which = /^\d+$/.test(items) ? `src="/assessment/${items}.json"` : `instrument="${items}"`;
  const reserved = widget === "reserved" ? ' class="reserved"' : "";
  const there = (line) => (widget === "without" ? "" : line);
  return {
    items,
    layout,
    which,
    script: there('<script type="module" src="/dist/partnership-check.js"></script>'),
    element: there(`<partnership-check instrument="ten-characteristics" loading="eager"${reserved}><p>This assessment is loading.</p></partnership-check>`),
  };
}

function packed(extension, bytes) {
  return { type: TYPES[extension] ?? "application/octet-stream", body: brotli(bytes) };
}
