// Keeps a page's title in step with the screen that a widget shows. On the first screen the page is called what it is called.

/** Returns a function to call when the widget gets another assessment, which begins with its first screen. */
export function followScreens(element) {
  const { title } = document;
  element.addEventListener("pc-screen", ({ detail }) => {
    document.title = detail.screen === "intro" ? title : `${detail.title} – ${title}`;
  });
  return () => (document.title = title);
}
