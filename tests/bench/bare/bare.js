// The least that a page with these questions can do: all of them in a list, and a count of how many are answered. It
// saves nothing, scores nothing and has no style of its own.
const main = document.querySelector("main");
const { sections, scales } = await (await fetch(main.dataset.src)).json();
const items = sections.flatMap((section) => section.items).filter((item) => item.kind !== "pick" && item.scale);
const count = document.createElement("p");
const answered = new Set();

function question({ id, prompt, scale }) {
  const fieldset = document.createElement("fieldset");
  fieldset.dataset.item = id;
  const legend = document.createElement("legend");
  legend.append(prompt);
  fieldset.append(legend, ...scales[scale].map(({ value, label }) => {
    const [line, radio] = [document.createElement("label"), document.createElement("input")];
    Object.assign(radio, { type: "radio", name: id, value });
    line.append(radio, label);
    return line;
  }));
  return fieldset;
}

main.append(count, ...items.map(question));
main.addEventListener("change", ({ target }) => {
  answered.add(target.name);
  count.textContent = `${answered.size} of ${items.length}`;
});
