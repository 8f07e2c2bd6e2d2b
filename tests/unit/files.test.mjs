// Loading files: one request per file, retries after a failure, and distinct errors for every kind of failure.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HASHES } from "../../src/element/js/build.js";
import { beside, companion, forget, get, language, laterWords, once, styles } from "../../src/element/js/files.js";
import { parse, read } from "../../src/element/js/widget/theirs.js";

const real = { fetch: globalThis.fetch, error: console.error };
let asked;
let answers;
let errors;

beforeEach(() => {
  asked = [];
  answers = {};
  errors = [];
  console.error = (text) => errors.push(text);
  globalThis.fetch = async (url) => {
    asked.push(url);
    const answer = answers[url];
    if (!answer) throw new TypeError("no network");
    return answer();
  };
});

afterEach(() => {
  globalThis.fetch = real.fetch;
  console.error = real.error;
});

/** An assessment at an address, as the page's `src` names it. */
const assessment = (url) => once(url, () => get(url, "src", (response) => read(response, url, "src")));

const refused = (promise) =>
  promise.then(
    () => assert.fail("was accepted"),
    ({ code, message, place, problems }) => ({ code, message, place, problems: problems.length }),
  );

test("a file is loaded once, and again only after a failure or when forgotten", async () => {
  const url = "https://host.example/a.json";
  await assert.rejects(assessment(url));
  answers[url] = () => new Response('{"a":1}');
  const [one, other] = await Promise.all([assessment(url), assessment(url)]);
  assert.deepEqual(one, { json: { a: 1 }, fingerprint: "9c3e82dd6fcae8b1" });
  assert.ok(one.json === other.json && one.json === (await assessment(url)).json, "it is parsed once");
  assert.equal(asked.length, 2);
  forget(url);
  await assessment(url);
  assert.equal(asked.length, 3);
});

test("every kind of failure has its own code, message and place", async () => {
  const at = (name) => `https://host.example/${name}.json`;
  answers = {
    [at("gone")]: () => new Response("", { status: 404, statusText: "Not Found" }),
    [at("page")]: () => new Response("<!doctype html>"),
    [at("announced")]: () => new Response("{}", { headers: { "content-length": "1048577" } }),
    [at("large")]: () => new Response(`"${"x".repeat(1024 * 1024)}"`),
    [at("broken")]: () =>
      new Response(
        new ReadableStream({
          start: (stream) => stream.error(new TypeError("cut off")),
        }),
      ),
  };
  const rows = [
    ["absent", "fetch", `${at("absent")} could not be fetched: no network`],
    ["gone", "http", `${at("gone")} answered 404 Not Found`],
    ["announced", "too-large", `${at("announced")} is larger than 1 MiB`],
    ["large", "too-large", `${at("large")} is larger than 1 MiB`],
    ["broken", "fetch", `${at("broken")} could not be fetched: cut off`],
  ];
  for (const [name, code, message] of rows) {
    assert.deepEqual(await refused(assessment(at(name))), { code, message, place: "src", problems: 1 });
  }
  const { code, message } = await refused(assessment(at("page")));
  assert.equal(code, "json");
  assert.match(message, /^https:\/\/host\.example\/page\.json is not JSON: ./);
});

test("the limit counts bytes and lets a file of exactly 1 MiB pass", () => {
  const limit = 1024 * 1024;
  const exact = `"${"é".repeat((limit - 2) / 2)}"`;
  assert.equal(parse(exact, "It", "script").json, JSON.parse(exact));
  const expected = { code: "too-large", message: "It is larger than 1 MiB", place: "script" };
  assert.throws(() => parse(`${exact} `, "It", "script"), expected);
});

test("a language file is named by its path", async () => {
  const url = beside("languages/en.json");
  answers[url] = () => new Response("", { status: 503 });
  assert.deepEqual(await refused(language("en")), {
    code: "http",
    message: `${url} answered 503`,
    place: "languages/en.json",
    problems: 1,
  });
});

test("a language file gives its words and tells the hashes of other files, and of nothing else", async () => {
  const [words, later] = [{ start: "Los", count: { other: "{count}" } }, { more: "Mehr" }];
  const hashes = { "languages/de.later.json": "abc", "fingerprint/de/x.json": "0123" };
  answers[beside("languages/de.json")] = () => Response.json({ ...words, ...hashes });
  answers[beside("languages/de.later.json")] = () => Response.json(later);
  assert.deepEqual(await language("de"), { ...words, ...hashes });
  assert.equal(await companion("de", "fingerprint/de/x.json"), "0123");
  assert.deepEqual(HASHES, hashes);
  assert.deepEqual(await laterWords("de"), later);
  assert.equal(asked.length, 2);
});

test("a missing style sheet is told and done without, and asked for again", async () => {
  assert.equal(await styles("partnership-check.css"), "");
  assert.equal(errors.length, 1);
  answers[beside("partnership-check.css")] = () => new Response(".pc{}");
  assert.equal(await styles("partnership-check.css"), ".pc{}");
});

/** src/wire/encoding/tests.rs has the same for result files. */
test("an assessment is read as the Unicode that it is, with or without a byte order mark, and as nothing else", async () => {
  const url = "https://host.example/text.json";
  const latin = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const textOf = async (bytes) => {
    forget(url);
    answers[url] = () => new Response(latin(bytes));
    return (await assessment(url)).json;
  };
  assert.equal(await textOf('"\xc3\x9cb"'), "Üb");
  assert.equal(await textOf('\xef\xbb\xbf"\xc3\x9cb"'), "Üb");
  assert.equal(await textOf('\xff\xfe"\0\xdc\0b\0"\0'), "Üb");
  assert.equal(await textOf('\xfe\xff\0"\0\xdc\0b\0"'), "Üb");
  for (const bytes of ['"\xdcb"', '"\xc0\xaf"', '"\xed\xa0\x80"', '\xff\xfe"\0=\xd8"\0', '\xff\xfe"\0"', '"\xf0\x9f\x98']) {
    const message = `${url} is not UTF-8; save it as UTF-8`;
    assert.deepEqual(await refused(textOf(bytes)), { code: "json", message, place: "src", problems: 1 });
  }
});

test("a byte order mark is no part of a text, nor of its fingerprint", () => {
  assert.deepEqual(parse('\ufeff{"a":1}', "It", "script"), { json: { a: 1 }, fingerprint: "9c3e82dd6fcae8b1" });
});
