// Keeps a page's title in step with the screen that a widget shows. On the first screen the page is called what it is called.

let [page, screen] = [document.title, ""];

const show = () => (document.title = screen ? `${screen} – ${page}` : page);

/** What the page is called in another language. */
export function rename(title) {
  page = title;
  show();
}

/** Returns a function to call when the widget gets another assessment, which begins with its first screen. */
export function followScreens(element) {
  element.addEventListener("pc-screen", ({ detail }) => {
    screen = detail.screen === "intro" ? "" : detail.title;
    show();
  });
  return () => {
    screen = "";
    show();
  };
}
