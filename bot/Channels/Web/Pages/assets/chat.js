// The chat: what is asked goes right, what is answered goes left, forms open over it.

import { Card } from "./cards.js";
import { limitOf } from "./limits.js";
import { Modal } from "./modal.js";
import { element, button, waiting, ready, stillHere } from "./page.js";
import { take, said, pressed, NotTaken } from "./wire.js";

const address = "/chat/turns";
const stream = document.getElementById("stream");
const composer = document.getElementById("composer");
const box = document.getElementById("question");
const send = document.getElementById("send");
const limit = 1_000;
let pending = false;
// Enter was pressed while something was still on its way: it is sent then, unless more is typed.
let sendNext = false;
// The question that was answered last, so that the next one may ask on. It stands here alone, and is gone with the page.
let previous = null;

if (ready(document.getElementById("stream"))) {
  const modal = new Modal(address, follow, () => document.activeElement === document.body && box.focus());
  const tellLength = limitOf(box, limit, document.getElementById("count"));

  composer.addEventListener("submit", event => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === "" || text.length > limit) return;
    sendNext = pending;
    if (pending) return;
    box.value = "";
    typed();
    speak(text, onDraft => take(address, said(text, previous), onDraft));
  });
  box.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  box.addEventListener("input", () => {
    sendNext = false;
    typed();
  });
  for (const opener of document.querySelectorAll("[data-verb]"))
    opener.addEventListener("click", () => open(opener, { verb: opener.dataset.verb, fields: {} }));

  typed();
  listen(null, () => take(address, pressed("help")));

  function typed() {
    tellLength();
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
    send.disabled = box.value.trim() === "" || box.value.length > limit;
  }

  /** Shows what was asked, and then its answer. */
  function speak(text, ask) {
    const mine = element("article", { class: "mine", "aria-label": "You" }, element("p", { class: "bubble" }, text));
    stream.append(mine);
    listen(mine, ask);
  }

  /** Shows the answer below what was asked; when there is none, what was asked can be sent again. */
  async function listen(mine, ask) {
    pending = true;
    mine?.querySelector(".unsent")?.remove();
    const dots = waiting("PolicyBot is looking");
    stream.append(dots);
    scrollTo(dots, "end");
    const draft = growing(dots, mine);
    try {
      const reply = await ask(draft.show);
      draft.remove();
      if (mine) previous = reply.question;
      follow(reply, null, mine);
    } catch (problem) {
      if (!(problem instanceof NotTaken)) throw problem;
      const unsent = element("div", { class: "unsent notice bad", role: "alert" }, element("p", {}, problem.message, mine ? ` ${stillHere}` : ""),
        button("Try again", () => { if (!pending) { unsent.remove(); listen(mine, ask); } }));
      (mine ?? stream).append(unsent);
      scrollTo(unsent, "end");
    } finally {
      draft.remove();
      done();
    }
  }

  function done() {
    pending = false;
    if (!sendNext) return;
    sendNext = false;
    composer.requestSubmit();
  }

  /** An answer while it is being written, before the dots. It is not read out as it grows: the card that takes its place is, once. */
  function growing(dots, mine) {
    const text = element("p", { class: "draft-text" });
    const note = element("p", { class: "draft-note" }, "Still being written. The quotes that each number stands for follow in a moment.");
    const box = element("article", { class: "theirs draft", "aria-label": "PolicyBot, still writing", "aria-live": "off", "aria-busy": "true" }, text, note);
    const show = draft => {
      const isFirst = !box.isConnected;
      text.textContent = draft;
      if (!isFirst) return;
      dots.replaceWith(box);
      box.append(dots);
      scrollTo(mine ?? box, "start");
    };
    return { show, remove: () => { box.remove(); dots.remove(); } };
  }

  /** Something pressed on a card in the stream. */
  function press(turn) {
    if (pending) return;
    const ask = onDraft => take(address, pressed(turn.verb, turn.fields), onDraft);
    if (turn.verb === "ask" && turn.fields.question) speak(turn.fields.question, ask);
    else open(turn.button.renderedElement, turn);
  }

  /** Something whose answer is a dialog, most of the time. */
  async function open(opener, turn) {
    if (pending) return;
    pending = true;
    opener?.setAttribute("data-waiting", "");
    opener?.parentElement.querySelector(":scope > .unsent")?.remove();
    try {
      follow(await take(address, pressed(turn.verb, turn.fields)));
    } catch (problem) {
      if (!(problem instanceof NotTaken)) throw problem;
      const unsent = element("div", { class: "unsent notice bad", role: "alert" }, element("p", {}, problem.message),
        button("Try again", () => { unsent.remove(); open(opener, turn); }));
      stream.append(unsent);
      scrollTo(unsent, "end");
    } finally {
      opener?.removeAttribute("data-waiting");
      done();
    }
  }

  function follow(reply, turn, mine) {
    const cards = reply.cards.map(json => {
      const card = new Card(json, press);
      return element("article", { class: "theirs", "aria-label": "PolicyBot" }, card.element);
    });
    stream.append(...cards);
    modal.follow(reply.dialog);
    if (cards.length > 0 && (mine || stream.children.length > cards.length)) scrollTo(mine ?? cards[0], "start");
  }

  function scrollTo(target, block) {
    target.scrollIntoView({ block, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }
}
