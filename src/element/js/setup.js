// What an element is set up with: the content, the words and the appearance. Knows what of it is another than before.

/** Whether two objects have the same values. */
const sameValues = (one, other) => other && Object.keys(one).every((name) => one[name] === other[name]);

/** The parts that are not as they were, with nothing in the places of the others. */
export const changes = (setup, before) => setup.map((part, at) => (sameValues(part, before?.[at]) ? undefined : part));
