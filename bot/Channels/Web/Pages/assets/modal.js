// A dialog over the page. The browser's own <dialog> keeps the focus inside and gives it back.

import { Panel } from "./panel.js";
import { element, ask, questions } from "./page.js";

export class Modal {
  #title = element("h2", { id: "dialog-title", class: "dialog-title" });
  #body = element("div", { class: "dialog-body" });
  #dialog = element("dialog", { class: "dialog", "aria-labelledby": "dialog-title" });
  #panel;
  #onClosed;

  /**
   * @param onReply Called with each reply; hands dialog steps back to {@link follow}. @param onClosed Called when it has closed.
   * @param goes Called with what was pressed; returns true when that leads away, so that it is not sent.
   */
  constructor(address, onReply, onClosed = () => {}, goes = () => false) {
    this.#onClosed = onClosed;
    const close = element("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => this.leave() });
    this.#dialog.append(element("header", { class: "dialog-head" }, this.#title, close), this.#body);
    this.#panel = new Panel(this.#body, address, { onPress: turn => turn.verb === "close" ? this.leave() : goes(turn) || this.#panel.press(turn), onReply });
    this.#keepFromClosing();
    document.body.append(this.#dialog);
    addEventListener("beforeunload", event => this.#dialog.open && this.#panel.holds && event.preventDefault());
  }

  /** Does what the reply says of the dialog. */
  follow(step) {
    if (step?.show) this.#show(step.show);
    else if (step?.close) this.#close();
  }

  /** Closes it, once nothing is lost by it. */
  async leave() {
    const { holds } = this.#panel;
    if (holds && !await ask(this.#body, questions[holds])) return;
    this.#close();
  }

  #show(step) {
    this.#title.textContent = step.title;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#panel.show(step);
  }

  #close() {
    this.#panel.clear();
    this.#body.querySelector(".asking")?.remove();
    if (!this.#dialog.open) return;
    this.#dialog.close();
    this.#onClosed();
  }

  #keepFromClosing() {
    this.#dialog.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.leave();
    });
    // Other ways to ask a dialog away, such as the back gesture of a phone.
    this.#dialog.addEventListener("cancel", event => {
      event.preventDefault();
      this.leave();
    });
  }
}
