// What an assessment is called, read from the files beside the page.

/** The title of an assessment in a language, or else in English; `otherwise` if neither can be loaded. */
export async function titleOf(instrument, lang, otherwise) {
  const english = `instruments/${instrument}.json`;
  for (const path of lang === "en" ? [english] : [`instruments/${lang}/${instrument}.json`, english]) {
    try {
      const answer = await fetch(new URL(path, location.href));
      if (answer.ok) return (await answer.json()).title;
    } catch {
      // The next one may be there.
    }
  }
  return otherwise;
}
