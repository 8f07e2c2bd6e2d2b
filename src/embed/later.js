// The script that comes after the first screen, beside the later style sheet. Owns nothing: what it does is in js/.
export { attend } from "./js/colours.js";
