// The invitation on the demo page: an address, a code for a projector or a letter, and a text for an e-mail. It knows the
// form's markup; what an invitation is made of is in pages/invite/.
import { isMail } from "../../element/js/attributes.js";
import { invite } from "../invite/invitation.js";
import { letter } from "../invite/texts.js";
import { titleOf } from "../invite/title.js";
import { languageWithWords, say } from "../words/say.js";
import { copies } from "./copy.js";
import { languageOptions } from "./languages.js";

const part = (id) => document.getElementById(id);

/** Saves a drawing as a file. */
function save(svg, name) {
  const href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Prints the code and what is beside it, without the rest of the page. */
function printCode() {
  const { classList } = document.documentElement;
  classList.add("only-code");
  addEventListener("afterprint", () => classList.remove("only-code"), { once: true });
  print();
}

/** Shows the invitation that the form asks for, if that is still wanted once it is made. */
async function make(form, said, isWanted) {
  const { instrument, lang, collect, round } = form.elements;
  const chosen = { instrument: instrument.value, lang: lang.value, collect: collect.value.trim(), round: round.value };
  const link = invite(location.href, chosen);
  const [title, language, { draw }] = await Promise.all([
    titleOf(chosen.instrument, chosen.lang, instrument.selectedOptions[0].textContent),
    languageWithWords(chosen.lang),
    import("./qr.js"),
  ]);
  if (!isWanted()) return;
  part("invite-link").textContent = link;
  part("code").replaceChildren(draw(link, say("invite.code-label")));
  part("code-title").textContent = title;
  part("code-round").textContent = chosen.round.trim();
  Object.assign(part("letter"), {
    lang: language.tag,
    dir: language.direction,
    textContent: letter(language, title, chosen, link),
  });
  part("invitation").hidden = false;
  said.textContent = say("invite.made");
}

/** Brings the form to life. */
export function invites(form) {
  const { collect, lang } = form.elements;
  lang.append(...languageOptions());
  lang.value = document.documentElement.lang;
  const [said, hint] = ["invite-told", "invite-collect-hint"].map(part);
  const silence = [
    copies(part("copy-link"), part("invite-link"), part("copied-link")),
    copies(part("copy-letter"), part("letter"), part("copied-letter")),
  ];
  let asked = 0; // counts what was asked for, so that an outdated invitation can be told from the present one
  const check = (refused) => {
    collect.ariaInvalid = String(refused);
    hint.textContent = refused ? say("invite.address-wrong") : say("invite.address-hint");
    hint.classList.toggle("low", refused);
  };
  form.addEventListener("input", () => {
    // What is below, or on its way, is no longer what was asked for.
    asked += 1;
    part("invitation").hidden = true;
    said.textContent = "";
    for (const each of silence) each();
    check(false);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const refused = !isMail(collect.value.trim());
    check(refused);
    if (refused) return collect.focus();
    asked += 1;
    const own = asked;
    const isWanted = () => own === asked;
    try {
      await make(form, said, isWanted);
    } catch {
      if (isWanted()) said.textContent = say("invite.failed");
    }
  });
  part("save-code").addEventListener("click", () => save(part("code").firstChild, `${form.elements.instrument.value}-invitation.svg`));
  part("print-code").addEventListener("click", printCode);
}
