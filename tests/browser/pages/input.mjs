// The ways to operate the widget: with the mouse, with only the keyboard, and by script where drivers cannot reach. They
// know nothing about the purpose of a screen.

const mouse = {
  press: (tab, path) => tab.click(path),

  async choose(tab, group, value) {
    await tab.click(`${group} input[type=radio][value="${value}"]`);
  },

  check: (tab, path) => tab.click(path),

  async write(tab, path, text) {
    await tab.click(path);
    await tab.type(text);
  },
};

const keyboard = {
  async press(tab, path) {
    await tab.tabTo(path);
    const summary = await tab.evaluate((path) => window.pct.find(path).localName === "summary", path);
    await tab.key(summary ? "Space" : "Enter");
  },

  async choose(tab, group, value) {
    const path = `${group} input[type=radio][value="${value}"]`;
    await tab.tabTo(path);
    const steps = (path) => {
      const wanted = window.pct.find(path);
      if (wanted.checked) return null;
      const radios = [...wanted.getRootNode().querySelectorAll("input[type=radio]")].filter(
        (radio) => radio.name === wanted.name,
      );
      const away = radios.indexOf(wanted) - radios.indexOf(window.pct.active());
      if (away === 0) return ["Space", 1];
      return [away > 0 ? "ArrowDown" : "ArrowUp", Math.abs(away)];
    };
    for (let tries = 0; tries < 12; tries += 1) {
      const next = await tab.evaluate(steps, path);
      if (!next) return;
      await tab.keys(...next);
    }
    throw new Error(`${path} cannot be chosen with arrow keys`);
  },

  async check(tab, path) {
    await tab.tabTo(path);
    await tab.key("Space");
  },

  async write(tab, path, text) {
    await tab.tabTo(path);
    await tab.type(text);
  },
};

const script = {
  async press(tab, path) {
    await tab.untilShown(path);
    await tab.evaluate((path) => window.pct.find(path).click(), path);
  },

  async choose(tab, group, value) {
    await script.press(tab, `${group} input[type=radio][value="${value}"]`);
  },

  check: (tab, path) => script.press(tab, path),

  async write(tab, path, text) {
    await tab.evaluate(
      ([path, text]) => {
        const field = window.pct.find(path);
        field.focus();
        field.value += text;
        field.dispatchEvent(
          new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text }),
        );
      },
      [path, text],
    );
  },
};

export const hands = { mouse, keyboard, script };
