// An invitation to answer an assessment, as the address of a page of ours: which assessment, who collects the results, what
// the round is called, and in which language. All of it is in the fragment, which browsers send to no server. Only our own
// pages read it, because on anybody else's a link must not decide whom the answers are sent to. Pure.
import { CHOICES, isMail } from "../../element/js/attributes.js";
import { SHIPPED } from "../../element/js/language.js";

/** The most characters that the name of a round may have. */
export const LONGEST_NAME = 100;

/** The name of a round on one line; cut off where it is too long. */
export const roundName = (text) => [...(text ?? "").replace(/[\s\p{C}]+/gu, " ").trim()].slice(0, LONGEST_NAME).join("");

/**
 * The address that invites to a page. It has no query, which would be sent to the page's server.
 * @param {string} page the page's address
 * @param {{instrument: string, collect: string, round?: string, lang?: string}} invitation
 */
export function invite(page, { instrument, collect, round, lang }) {
  const address = new URL(page);
  const given = Object.entries({ collect, round: roundName(round), lang }).filter(([, value]) => value);
  // Some mail programs would take a plus sign for one.
  const query = new URLSearchParams(given).toString().replaceAll("+", "%20");
  Object.assign(address, { search: "", hash: `/${instrument}?${query}` });
  return address.href;
}

/**
 * What an address invites to. A link to results has such a fragment too, with the assessment alone.
 * @param {string} fragment
 * @returns {{instrument: string, collect: string, round: string, lang: string} | null} texts are empty where nothing usable
 * is given; `null` if the fragment names no assessment
 */
export function invitation(fragment) {
  const [, instrument, query] = /^#\/([a-z-]+)(?:(?:\?|%3F)(.*))?$/i.exec(fragment) ?? [];
  if (!CHOICES.instrument.includes(instrument)) return null;
  const given = new URLSearchParams(query);
  const [collect, lang] = ["collect", "lang"].map((name) => given.get(name) ?? "");
  return {
    instrument,
    collect: isMail(collect) ? collect : "",
    round: roundName(given.get("round")),
    lang: SHIPPED.includes(lang) ? lang : "",
  };
}
