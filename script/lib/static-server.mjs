// Serves a folder over HTTP as a plain web host does: with the right content types, open to other
// origins, and without caching. It knows nothing about what the files contain.
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

/**
 * Serves `root` under the path `base` until `close()` is called; resolves to `{ url, close }`.
 * `port` 0 picks a free one. `headers` are sent with every response. With `brotli`, clients that accept it
 * get a file's `.br` neighbour instead. With `anyOrigin`, pages of other sites may load the files.
 */
export async function serve({
  root,
  port = 0,
  host = "127.0.0.1",
  base = "/",
  headers = {},
  anyOrigin = true,
  brotli = false,
}) {
  const prefix = `/${base}/`.replace(/\/+/g, "/");
  const files = sirv(resolve(root), { dev: true, brotli });
  const server = createServer((request, response) => {
    if (anyOrigin) response.setHeader("Access-Control-Allow-Origin", "*");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const [path, query] = request.url.split("?");
    if (`${path}/` === prefix) return redirect(response, query ? `${prefix}?${query}` : prefix);
    if (!path.startsWith(prefix)) return notFound(response);
    request.url = request.url.slice(prefix.length - 1);
    files(request, response, () => notFound(response));
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, host, listening);
  });
  return {
    url: `http://${host}:${server.address().port}${prefix}`,
    close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      return closed;
    },
  };
}

function redirect(response, to) {
  response.writeHead(308, { Location: to });
  response.end();
}

function notFound(response) {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
  response.end("There is no such file.\n");
}

/** `node static-server.mjs FOLDER [PORT]`: serves until it is interrupted. */
async function main([root, port = "8080"]) {
  if (!root || !existsSync(resolve(root, "index.html"))) throw new Error(`no index.html in ${root}`);
  const { url, close } = await serve({ root, port: Number(port) });
  console.log(`server: ${basename(resolve(root))}/ is at ${url} (Ctrl-C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, close);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((problem) => {
    const taken = problem.code === "EADDRINUSE" ? "; try another port: PORT=8081 script/server" : "";
    console.error(`server: ${problem.message}${taken}`);
    process.exitCode = 1;
  });
}
