// The element for TypeScript. What follows from the element's contract and the schemas is in the files imported here.
import type { ErrorCode, PartnershipCheckEventMap } from "./names.js";
import type { ResultFile } from "./result-file.js";

export type { ErrorCode, ExportFormat, PartnershipCheckAttributes, PartnershipCheckEventMap } from "./names.js";
export type * from "./instrument-file.js";
export type * from "./result-file.js";

/** One thing that is wrong with a file. */
export interface Finding {
  /** A JSON pointer; empty for the whole file. */
  pointer: string;
  message: string;
}

/** What `load()` answers. */
export interface LoadOutcome {
  accepted: boolean;
  problems: Finding[];
}

/** What `whenReady()` rejects with. */
export interface PartnershipCheckProblem extends Error {
  code: ErrorCode;
  /** The attribute, file or JSON pointer at fault. */
  place: string;
  problems: Finding[];
}

/** The class of `<partnership-check>`. */
export declare class PartnershipCheck extends HTMLElement {
  static readonly observedAttributes: readonly string[];
  /** The version of the widget. */
  static readonly version: string;
  /** The current result document, or `null` before the assessment is loaded. */
  readonly result: ResultFile | null;
  /** Resolves when the widget is as the attributes say; rejects with a `PartnershipCheckProblem`. */
  whenReady(): Promise<void>;
  /** Takes a result document, as an object or as JSON text, and opens its results. */
  load(document: ResultFile | string): Promise<LoadOutcome>;
  /** Forgets the answers here and in storage, earlier rounds too. */
  reset(): Promise<void>;
}

/** A `<partnership-check>` in a document. */
export type PartnershipCheckElement = PartnershipCheck;

declare global {
  interface HTMLElementTagNameMap {
    "partnership-check": PartnershipCheck;
  }
  // They bubble: every element, the document and the window can listen.
  interface GlobalEventHandlersEventMap extends PartnershipCheckEventMap {}
}
