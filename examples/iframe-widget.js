// In the frame: tells the page around how tall the content is. Knows nothing of what that does with it.

// Only a page of this origin is told. Here that is where this script is from; write the origin of your own page.
const PAGE = new URL(import.meta.url).origin;

const tell = () => {
  const { height } = document.documentElement.getBoundingClientRect();
  parent.postMessage({ type: "height", height: Math.ceil(height) }, PAGE);
};
new ResizeObserver(tell).observe(document.documentElement);
