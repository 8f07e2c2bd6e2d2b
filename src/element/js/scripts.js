// Fetches the scripts that the element does without until it needs them, each as the build made it or not at all. Knows
// nothing of what is in them.
import { HASHES } from "./build.js";
import { beside, once } from "./files.js";
import { problem } from "./problem.js";

/** What a script beside this one exports. */
export const script = (path) =>
  once(path, async () => {
    const href = beside(path);
    const link = document.createElement("link");
    // The browser holds the script against its hash here, and import() takes what is there. Packages have no such addresses,
    // and an import of their own (packaging/repack.mjs).
    if (HASHES[path] && /^(http|file)/.test(href)) {
      Object.assign(link, { rel: "modulepreload", crossOrigin: "anonymous", integrity: `sha256-${HASHES[path]}=`, href });
      document.head.append(link);
    }
    try {
      return await import(href);
    } catch (cause) {
      throw problem("fetch", `${href} could not start: ${cause?.message ?? cause}`, path);
    } finally {
      link.remove();
    }
  });
