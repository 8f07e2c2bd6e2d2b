// The pages around the widget in a language: opened when their words are there, and what on them is in English without saying so.
import { visit } from "./visit.mjs";

/** Opens a page, and waits until it has its words. */
export async function visitPageIn(t, browser, page, address, options) {
  const opened = await visit(t, browser, page + address, options);
  await opened.tab.until("the languages are offered", () => document.querySelector(".languages > [aria-current]"));
  return opened;
}

/**
 * The English texts that stand in a page, or are read out there, outside what is marked as English. The widget has tests of its own,
 * and what is the same in both languages is in both.
 */
export function foreign(tab, english, own) {
  const plain = (text) => text.replace(/\{\/?(link|strong)\}/g, "");
  const texts = Object.keys(english)
    .filter((key) => typeof english[key] === "string" && english[key] !== own[key] && !Object.values(own).includes(english[key]))
    .map((key) => plain(english[key]));
  return tab.evaluate((texts) => {
    const unmarked = (element) => !element.closest("[lang=en]:not(html), [translate=no], partnership-check, script, style, template, noscript, pre");
    const walk = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    const said = new Set();
    const add = (text) => said.add((text ?? "").replace(/\s+/g, " ").trim());
    for (let element = walk.nextNode(); element; element = walk.nextNode()) {
      if (!unmarked(element)) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(node.data);
      for (const name of ["aria-label", "title", "alt", "content"]) add(element.getAttribute(name));
      add(element.textContent);
    }
    return texts.filter((text) => said.has(text) || text.split(/\{code\}/).some((part) => part.length > 20 && said.has(part.trim())));
  }, texts);
}

/** What reaches out of a page that is 320 px wide. */
export const overflowing = (tab) =>
  tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
    const out = window.pct.findAll("body *").filter((element) => {
      const box = element.getBoundingClientRect();
      // What only a screen reader finds is one pixel wide, at the edge.
      return window.pct.shown(element) && box.width > 1 && (box.right > clientWidth + 0.5 || box.left < -0.5);
    });
    return [...page, ...out.map((element) => `${window.pct.describe(element)} overflows`)];
  });
