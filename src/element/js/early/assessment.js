// A bundled assessment as the first screens need it: its questions in order, each with its levels. Knows no answers.

/** The parts of a file that has been checked. */
export class Assessment {
  constructor(file, fingerprint) {
    const { scales, sections, scoring } = file;
    Object.assign(this, file, { fingerprint });
    const whole = (item) => ({
      ...item,
      levels: scales[item.scale],
      rubric: item.rubric ?? {},
      importance: scales[item.importance_scale],
      essential: item.essential && scoring.kind === "staged",
    });
    this.sections = sections.map((section) => ({ ...section, items: section.items.map(whole) }));
    this.items = this.sections.flatMap(({ items }) => items);
    this.needed = this.items.filter((item) => !item.optional);
  }

  /** The name of a screen, by which the page's history and the host know it. */
  nameOf = (screen) => (this.sections[screen] ? `section:${this.sections[screen].id}` : screen);

  /** The screen with this name; the first if there is none. */
  screenOf(name) {
    const found = this.sections.findIndex(({ id }) => name === `section:${id}`);
    return found >= 0 ? found : name === "results" ? name : "intro";
  }
}
