// The public form. One card at a time stands in the page itself; nothing of it outlives the page.

import { Panel } from "./panel.js";
import { element, button, ask, questions, ready } from "./page.js";

const address = "/report/turns";
const host = document.getElementById("form");

if (ready(host)) {
  const panel = new Panel(host, address, { onPress: turn => turn.verb === "close" ? leave() : panel.press(turn), onReply: follow });
  const tabs = [...document.querySelectorAll("[data-verb]")];
  for (const tab of tabs) tab.addEventListener("click", () => begin(tab));
  addEventListener("beforeunload", event => panel.holds && event.preventDefault());
  begin(tabs[0]);

  async function begin(tab) {
    if (panel.pending || (panel.holds && !await ask(host, questions[panel.holds]))) return;
    for (const other of tabs) other.setAttribute("aria-pressed", String(other === tab));
    panel.clear();
    host.querySelector(".closed")?.remove();
    panel.press({ verb: tab.dataset.verb, fields: {} });
  }

  function follow(reply) {
    const [card] = reply.cards;
    if (reply.dialog?.show) panel.show(reply.dialog.show);
    else if (card) panel.show({ card });
    if (reply.dialog?.close) close();
  }

  async function leave() {
    if (panel.holds && !await ask(host, questions[panel.holds])) return;
    close();
  }

  function close() {
    panel.clear();
    for (const tab of tabs) tab.setAttribute("aria-pressed", "false");
    const heading = element("h2", { tabIndex: -1 }, "Closed");
    host.append(element("div", { class: "closed" }, heading,
      element("p", {}, "This page keeps nothing of what was on it. On a device that is not yours, close this window too, and clear the browser's history."),
      element("div", { class: "row" }, ...tabs.map(tab => button(tab.textContent, () => begin(tab))))));
    heading.focus();
  }
}
