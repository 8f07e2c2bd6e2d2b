// The block in the editor: a card that says what will be shown, and a control for each attribute. It is a plain script
// that uses WordPress' globals and needs no build. The values come from block.json; only their labels are here.
((wp) => {
  const { createElement: el } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl } = wp.components;
  const { __ } = wp.i18n;
  const NAME = "partnership-check/widget";

  // Three scores with their intervals, drawn here because there is no icon font in the editor's frame.
  const ICON = el(
    "svg",
    { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": true, focusable: false },
    el("path", { d: "M3 5.25h11v1.5H3zM7 11.25h14v1.5H7zM5 17.25h9v1.5H5z" }),
    [
      [9, 6],
      [15, 12],
      [8, 18],
    ].map(([cx, cy]) => el("circle", { key: cy, cx, cy, r: 2.75 })),
  );

  const WORDS = {
    instrument: {
      "ten-characteristics": __("Ten characteristics", "partnership-check"),
      "phase-readiness": __("Phase readiness", "partnership-check"),
      "success-factors": __("Success factors", "partnership-check"),
      "improvement-cycle": __("Improvement cycle", "partnership-check"),
      "five-ingredients": __("Five ingredients", "partnership-check"),
      "strategic-fit": __("Strategic fit", "partnership-check"),
    },
    layout: {
      pages: __("One section at a time", "partnership-check"),
      single: __("All on one page", "partnership-check"),
    },
    storage: {
      local: __("In the visitor’s browser", "partnership-check"),
      session: __("Until the tab is closed", "partnership-check"),
      none: __("Until the visitor leaves the page", "partnership-check"),
    },
    theme: {
      auto: __("Same as the page", "partnership-check"),
      light: __("Light", "partnership-check"),
      dark: __("Dark", "partnership-check"),
    },
    loading: {
      lazy: __("When the visitor scrolls near it", "partnership-check"),
      eager: __("Immediately", "partnership-check"),
    },
    history: {
      off: __("Leave the widget’s screens alone", "partnership-check"),
      on: __("Go from screen to screen", "partnership-check"),
    },
    view: {
      assess: __("People fill in an assessment", "partnership-check"),
      compare: __("Somebody brings the results of several people together", "partnership-check"),
    },
    headingLevel: {
      2: __("H2, under the title of the page", "partnership-check"),
      1: __("H1, as the title of the page", "partnership-check"),
      3: __("H3", "partnership-check"),
      4: __("H4", "partnership-check"),
      5: __("H5", "partnership-check"),
    },
  };

  const chosen = (name, value) => WORDS[name][value] ?? value;

  /** A control for one of the values that block.json allows. */
  const choice = ({ attributes, setAttributes }, name, label) =>
    el(SelectControl, {
      label,
      value: attributes[name],
      options: wp.blocks.getBlockType(NAME).attributes[name].enum.map((value) => ({ value, label: chosen(name, value) })),
      onChange: (value) => setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });

  const text = ({ attributes, setAttributes }, name, label, help) =>
    el(TextControl, {
      label,
      help,
      value: attributes[name],
      onChange: (value) => setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
      __next40pxDefaultSize: true,
    });

  const controls = (block) => [
    el(
      PanelBody,
      { key: "questions", title: __("Questions", "partnership-check") },
      choice(block, "view", __("What happens here", "partnership-check")),
      choice(block, "instrument", __("Assessment", "partnership-check")),
      text(
        block,
        "src",
        __("Address of your own assessment", "partnership-check"),
        __("A JSON file to use instead of the assessment above. Begins with https:// or /.", "partnership-check"),
      ),
      text(
        block,
        "lang",
        __("Language", "partnership-check"),
        __("A tag such as cy or pt-BR. If empty, the language of the page.", "partnership-check"),
      ),
    ),
    el(
      PanelBody,
      { key: "display", title: __("Display", "partnership-check") },
      choice(block, "layout", __("Layout", "partnership-check")),
      choice(block, "theme", __("Colours", "partnership-check")),
      choice(block, "loading", __("Load", "partnership-check")),
      choice(block, "history", __("Back and Forward", "partnership-check")),
      choice(block, "headingLevel", __("Level of the headings", "partnership-check")),
    ),
    el(
      PanelBody,
      { key: "answers", title: __("Answers", "partnership-check") },
      choice(block, "storage", __("Keep answers", "partnership-check")),
      text(
        block,
        "storageKey",
        __("Name of this copy", "partnership-check"),
        __("Separates the answers in two copies of one assessment. Letters, digits, spaces and . _ : -", "partnership-check"),
      ),
      text(
        block,
        "collect",
        __("Results go to", "partnership-check"),
        __("An e-mail address. The results then offer visitors a draft of an e-mail to it.", "partnership-check"),
      ),
      text(
        block,
        "round",
        __("Name of this round", "partnership-check"),
        __("Shown to visitors, and in the subject of that e-mail.", "partnership-check"),
      ),
    ),
  ];

  const edit = (block) =>
    el(
      "div",
      useBlockProps(),
      el(InspectorControls, null, controls(block)),
      el(Placeholder, {
        icon: ICON,
        label: __("Partnership Check", "partnership-check"),
        instructions: block.attributes.src || chosen("instrument", block.attributes.instrument),
      }),
    );

  wp.blocks.registerBlockType(NAME, { icon: ICON, edit, save: () => null });
})(window.wp);
