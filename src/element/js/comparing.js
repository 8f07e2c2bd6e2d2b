// Starts the comparison, whose script a page fetches only if it compares. Knows nothing of what is compared.
import { HASHES } from "./build.js";
import { once, ownJson, styles } from "./files.js";
import { instantiate } from "./program.js";
import { script } from "./scripts.js";
import { guarded } from "./trap.js";

const SCRIPT = "partnership-check.compare.js";

/** The comparison's class with its words and styles, once its module runs. */
export const comparing = () =>
  once("comparison", async () => {
    const { comparison } = await script(SCRIPT);
    return comparison({ guarded, instantiate, hashes: HASHES, ownJson, styles });
  });
