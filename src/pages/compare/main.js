// The page that brings results together. The comparison is an element like on any other page; only its surroundings are here.
import { takeDrops } from "./drop.js";

takeDrops(document, document.querySelector("partnership-check"));
