// Which engines the scripts and style sheets are written for. Knows nothing of what they are.

/** What every engine of the last few years reads; keeps esbuild from rewriting modern syntax. */
export const TARGET = ["es2022", "chrome111", "firefox113", "safari16.4"];
