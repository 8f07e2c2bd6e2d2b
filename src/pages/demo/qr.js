// Draws a QR code. It is loaded only when somebody asks for one, and knows nothing about what the code says.
import encodeQR from "qr";

const SVG = "http://www.w3.org/2000/svg";
/** The empty margin that readers need, in modules (ISO/IEC 18004). */
const MARGIN = 4;

const element = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

/**
 * The code of a text as a drawing. It is black on white on any page, because many readers expect that.
 * @param {string} label what people who cannot see it are told
 */
export function draw(text, label) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: MARGIN });
  const size = rows.length;
  const svg = element("svg", { xmlns: SVG, viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" });
  const dark = rows.flatMap((row, y) => row.map((set, x) => (set ? `M${x} ${y}h1v1h-1z` : "")));
  svg.append(element("path", { d: `M0 0h${size}v${size}h-${size}z`, fill: "#fff" }), element("path", { d: dark.join(""), fill: "#000" }));
  return svg;
}
