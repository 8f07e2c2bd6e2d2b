// The element's types. Those that follow from the element's contract and the schemas are generated and imported here.
import type { ErrorCode, PartnershipCheckEventMap } from "./names.js";
import type { ComparisonFile } from "./comparison-file.js";
import type { ResultFile } from "./result-file.js";

export type { ErrorCode, ExportFormat, PartnershipCheckAttributes, PartnershipCheckEventMap } from "./names.js";
export type * from "./comparison-file.js";
export type * from "./instrument-file.js";
export type * from "./result-file.js";

/** One problem in a file. */
export interface Finding {
  /** A JSON pointer; empty if the problem concerns the whole file. */
  pointer: string;
  message: string;
}

/** What `load()` resolves to. */
export interface LoadOutcome {
  accepted: boolean;
  problems: Finding[];
}

/** Why something that was brought to a comparison does not count. */
export type SetAsideReason =
  | "not-json"
  | "not-a-result"
  | "invalid"
  | "too-large"
  | "other-assessment"
  | "other-edition"
  | "older"
  | "duplicate"
  | "sealed";

/** What `compare()` resolves to. */
export interface CompareOutcome {
  /** How many responses count that did not before. */
  accepted: number;
  setAside: { name: string; reason: SetAsideReason; problems: Finding[] }[];
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
  /** Resolves when the widget reflects its attributes; rejects with a `PartnershipCheckProblem`. */
  whenReady(): Promise<void>;
  /** Loads a result document, as an object or as JSON text, and opens its results. */
  load(document: ResultFile | string): Promise<LoadOutcome>;
  /** With `view="compare"`, the comparison document, or `null` before the first response is there. */
  readonly comparison: ComparisonFile | null;
  /** With `view="compare"`, adds files, JSON texts, result documents, links, or texts that contain links. */
  compare(files: Iterable<File | Blob | ResultFile | string>): Promise<CompareOutcome>;
  /** Deletes the answers, in the widget and in storage, including earlier rounds. */
  reset(): Promise<void>;
}

/** A `<partnership-check>` in a document. */
export type PartnershipCheckElement = PartnershipCheck;

declare global {
  interface HTMLElementTagNameMap {
    "partnership-check": PartnershipCheck;
  }
  // The events bubble, so every element, the document and the window can listen.
  interface GlobalEventHandlersEventMap extends PartnershipCheckEventMap {}
}
