// The browser engines that scripts and style sheets are written for.

/** Supported by every engine of the last few years; keeps esbuild from rewriting modern syntax. */
export const TARGET = ["es2022", "chrome111", "firefox113", "safari16.4"];
