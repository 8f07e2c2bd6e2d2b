// The test server: serves the build in dist/ and the pages in fixtures/, on a separate origin for each test.
// It records every request, and inserts the recorder (watch.js) as the first script of every page.
// It knows nothing about browsers or the widget.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { extname, join, resolve, sep } from "node:path";
import sirv from "sirv";
import { remoteControl } from "./remote.mjs";

const here = fileURLToPath(new URL("./", import.meta.url));
/** The folder of the build under test, with a trailing slash. */
export const dist = resolve(process.env.PC_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url))) + sep;
const fixtures = join(here, "fixtures/");

/** The policy of a careful host page: nothing inline, no other origin, Trusted Types enforced. */
export const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Opens a site on a free port of 127.0.0.1. A new port is a new origin, so each test starts with empty storage.
 * `base` is the path under which dist/ is served, together with the fixtures. `headers` are sent with every response.
 * `fill` replaces {{names}} in pages. `files` are texts made by a test, by path. `refuse(path)` says which paths get an
 * error, or no response at all ("cut"). `hold(path)` may return a promise to wait for before the response.
 * `append(path)` returns bytes to append to a file of dist/. `wasmType` is the content type of wasm files.
 * `posts` collects posted data.
 */
export async function openSite({
  base = "/",
  headers = {},
  fill = {},
  files = {},
  refuse = () => false,
  hold = () => {},
  append = () => "",
  wasmType = "application/wasm",
} = {}) {
  const requests = [];
  const posts = [];
  const served = [sirv(fixtures, { dev: true }), sirv(dist, { dev: true })];
  const remote = remoteControl();

  const server = createServer(async (request, response) => {
    const address = new URL(request.url, "http://localhost");
    const { pathname } = address;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("cache-control", "no-store");
    if (pathname === "/favicon.ico") return end(response, 204, "");
    if (pathname.startsWith("/__remote/")) return remote.answer(address, request, response);
    if (pathname === "/__watch.js") return sendFile(response, join(here, "watch.js"), "text/javascript");
    if (pathname === "/__frame.html") return end(response, 200, framePage(request.url), "text/html");

    requests.push({ method: request.method, path: request.url, site: request.headers["sec-fetch-site"] });
    await hold(pathname);
    const refused = !pathname.startsWith(base) || refuse(pathname);
    if (refused === "cut") return request.destroy();
    if (refused) return end(response, 404, "not found");
    if (request.method === "POST") {
      posts.push({ path: pathname, body: await text(request) });
      return end(response, 204, "");
    }
    if (Object.hasOwn(files, pathname)) return sendText(response, pathname, files[pathname]);
    const inside = "/" + pathname.slice(base.length);
    if (inside.endsWith("/") || inside.endsWith(".html")) {
      const page = await readPage(inside.endsWith("/") ? inside + "index.html" : inside);
      if (page) return end(response, 200, withRecorder(filled(page, fill)), "text/html");
    }
    const more = append(pathname);
    if (inside.endsWith(".wasm") || more) {
      const type = types[extname(inside)] ?? wasmType;
      return end(response, 200, Buffer.concat([await readFile(join(dist, inside)), Buffer.from(more || "")]), type);
    }
    request.url = inside;
    served[0](request, response, () => served[1](request, response, () => end(response, 404, "no such file")));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    remote,
    requests,
    posts,
    url: (path = "") => origin + base + path,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

const types = { ".xhtml": "application/xhtml+xml", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

async function readPage(path) {
  for (const folder of [fixtures, dist]) {
    const text = await readFile(join(folder, path), "utf8").catch(() => null);
    if (text !== null) return text;
  }
  return null;
}

const filled = (page, fill) => page.replace(/\{\{(\w+)\}\}/g, (whole, name) => fill[name] ?? whole);

function withRecorder(page) {
  const script = '<script src="/__watch.js"></script>';
  return /<head[^>]*>/i.test(page) ? page.replace(/<head[^>]*>/i, (head) => head + script) : script + page;
}

/** A page that shows another one in a frame of the given width, for browsers whose windows cannot be that narrow. */
function framePage(requestUrl) {
  const query = new URL(requestUrl, "http://localhost").searchParams;
  const [to, width, height] = ["to", "width", "height"].map((name) => query.get(name).replace(/["<>&]/g, ""));
  // WebKit's driver clicks at positions in the window. They match those in the frame only if it is in the corner.
  return `<!doctype html><html lang="en"><title>Frame</title>
    <style>iframe { position: fixed; inset: 0 }</style>
    <iframe title="Page" src="${to}" width="${width}" height="${height}" frameborder="0"></iframe></html>`;
}

function sendText(response, path, text) {
  const type = path.endsWith(".html") ? "text/html" : types[extname(path)];
  end(response, 200, type === "text/html" ? withRecorder(text) : text, type);
}

async function sendFile(response, path, type) {
  end(response, 200, await readFile(path), type);
}

function end(response, status, body, type = "text/plain") {
  response.writeHead(status, { "content-type": type.startsWith("text/") ? `${type}; charset=utf-8` : type });
  response.end(body);
}
