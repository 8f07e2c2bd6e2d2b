// Fetches the script of the comparison, which comes as the build made it or not at all. Knows nothing of what is compared.
import { HASHES } from "./build.js";
import { beside, once, ownJson, styles } from "./files.js";
import { instantiate } from "./module.js";
import { problem } from "./problem.js";
import { guarded } from "./trap.js";

const SCRIPT = "partnership-check.compare.js";

/** The comparison's class with its words and styles, once its module runs. */
export const comparing = () =>
  once(SCRIPT, async () => {
    const href = beside(SCRIPT);
    // The browser holds the script against its hash here, and import() takes what is there.
    const link = Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "anonymous" });
    Object.assign(link, HASHES[SCRIPT] && { integrity: `sha256-${HASHES[SCRIPT]}=` }, { href });
    document.head.append(link);
    try {
      const { comparison } = await import(href);
      return await comparison({ guarded, instantiate, hashes: HASHES, ownJson, styles });
    } catch (cause) {
      throw cause?.problems ? cause : problem("fetch", `${href} could not be started: ${cause?.message ?? cause}`, SCRIPT);
    } finally {
      link.remove();
    }
  });
