// Starts the Yew page.
import start from "./example-yew.js";

await start({ module_or_path: new URL("example-yew_bg.wasm", import.meta.url) });
