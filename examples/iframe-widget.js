// In the frame: sends the height of the content to the page around it, which decides what to do with it.

// Only a page of this origin gets the message. Here it is the origin of this script; use the origin of your own page.
const PAGE = new URL(import.meta.url).origin;

const sendHeight = () => {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: "height", height: Math.ceil(height) }, PAGE);
};
new ResizeObserver(sendHeight).observe(document.documentElement);
