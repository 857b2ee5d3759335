// One card in one place of the page, what is sent from it, and what went wrong on the way.

import { Card } from "./cards.js";
import { element, button, waiting, stillHere } from "./page.js";
import { take, pressed, pause, oneAtATime, watchMailbox, NotTaken } from "./wire.js";

export class Panel {
  #host;
  #address;
  #onReply;
  #onPress;
  #card = null;
  #pending = false;
  #watched = null;
  #newest = null;
  #stopWatching = () => {};
  #place = element("div", { class: "panel-card" });
  #trouble = element("div", { class: "trouble" });
  #news = element("p", { class: "unseen", role: "status" });

  /**
   * @param onPress Called with {verb, fields, button} when a button of the card was pressed; hands on to {@link press} what is to be sent.
   * @param onReply Called with (reply, turn) when a turn was answered.
   */
  constructor(host, address, { onPress, onReply }) {
    this.#host = host;
    this.#address = address;
    this.#onReply = onReply;
    this.#onPress = onPress;
    host.append(this.#place, this.#trouble, this.#news);
  }

  get holds() {
    return this.#card?.holds ?? null;
  }

  get pending() {
    return this.#pending;
  }

  /** Takes a turn, and says so when it was not taken: everything typed stays, and the same can be sent again. */
  async press(turn) {
    if (this.#pending) return;
    this.#start(turn);
    let reply = null;
    try {
      reply = await take(this.#address, pressed(turn.verb, turn.fields));
    } catch (problem) {
      if (!(problem instanceof NotTaken)) throw problem;
      this.#say(problem, turn);
    } finally {
      this.#end(turn);
    }
    if (reply) this.#onReply(reply, turn);
  }

  /** @param step {card, errors, watch} of a dialog, or {card}. */
  show({ card, errors = {}, watch = null }) {
    const before = this.holds === "text" ? Object.keys(this.#card.values) : [];
    this.#draw(card);
    this.#watch(watch);
    if (before.some(id => id in this.#card.values)) this.#card.keep();
    this.#host.scrollTop = 0;
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView();
    if (!this.#card.showErrors(errors)) this.focus();
  }

  /** Draws the card anew by itself: what is being typed, and where, stays. */
  refresh({ card, watch = null }, news) {
    const typing = this.#place.contains(document.activeElement) ? document.activeElement : null;
    const at = this.#controls.indexOf(typing);
    const [from, to] = [typing?.selectionStart, typing?.selectionEnd];
    this.#draw(card, this.#card?.holds === "text" ? this.#card.values : {});
    // The stream that told of it goes on: what came between a look and another stream's beginning would be told by neither.
    if (watch) this.#newest = watch;
    else this.#watch(null);
    const control = this.#controls[at];
    control?.focus({ preventScroll: true });
    if (Number.isInteger(from)) control?.setSelectionRange?.(from, to);
    this.#news.textContent = news;
  }

  focus() {
    const heading = this.#card?.heading ?? this.#place;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  clear() {
    this.#watch(null);
    this.#card = null;
    this.#place.replaceChildren();
    this.#trouble.replaceChildren();
  }

  get #controls() {
    return [...this.#place.querySelectorAll("input, textarea, select, button, a[href], [tabindex='0']")];
  }

  #draw(json, typed) {
    this.#card = new Card(json, turn => this.#onPress(turn), typed);
    this.#place.replaceChildren(this.#card.element);
    this.#trouble.replaceChildren();
  }

  #start(turn) {
    this.#pending = true;
    this.#trouble.replaceChildren();
    if (this.#card) this.#card.busy = true;
    else this.#place.replaceChildren(waiting("Loading"));
    turn.button?.renderedElement?.setAttribute("data-waiting", "");
  }

  #end(turn) {
    this.#pending = false;
    if (this.#card) this.#card.busy = false;
    else this.#place.replaceChildren();
    turn.button?.renderedElement?.removeAttribute("data-waiting");
  }

  #say(problem, turn) {
    // Pressed on the card again, so that what was mended since goes with it; its own fields, which name the dialog, are the same.
    const again = () => turn.button ? turn.button.execute() : this.press(turn);
    const bar = element("div", { class: "notice bad", role: "alert" }, element("p", {}, problem.message, this.holds === "text" ? ` ${stillHere}` : ""));
    if (problem.again) bar.append(button("Try again", again));
    this.#trouble.replaceChildren(bar);
    bar.scrollIntoView({ block: "nearest" });
  }

  #watch(pass) {
    if (pass === this.#watched) return;
    this.#stopWatching();
    this.#watched = this.#newest = pass;
    this.#stopWatching = pass ? watchMailbox(pass, oneAtATime(() => this.#look(pass)), () => this.#watch(this.#newest)) : () => {};
  }

  async #look(pass) {
    const card = this.#card;
    const reply = this.#pending ? null : await take(this.#address, pressed("mailbox.refresh", { pass: this.#newest })).catch(() => null);
    if (pass !== this.#watched) return;
    if (!reply || this.#pending) {
      await pause(2_000);
      await this.#look(pass);
    } else if (card === this.#card && reply.dialog?.show) {
      this.refresh(reply.dialog.show, "The mailbox has changed.");
    }
    // Otherwise something else was pressed and shown in the meantime, which is as new.
  }
}
