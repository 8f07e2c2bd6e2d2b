// Where the widget's own files are: beside this script, wherever it was loaded from. Knows none of them by
// name. script/package puts another module in the place of this one.

/** The address of a file of the widget. */
export const beside = (path) => new URL(path, import.meta.url).href;
