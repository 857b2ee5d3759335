// Legal's desk: the list on one side, one case on the other; on a phone, one after the other.

import { Card } from "./cards.js";
import { Panel } from "./panel.js";
import { element, button, waiting, ask, questions, ready } from "./page.js";
import { take, pressed, watchInbox, NotTaken } from "./wire.js";

const address = "/legal/turns";
const list = document.getElementById("list");
const place = document.getElementById("case");
const status = document.getElementById("status");
const empty = document.getElementById("no-case");

if (ready(list)) {
  const panel = new Panel(place, address, follow, backToCase);
  let cards = [];
  let opened = null;
  addEventListener("beforeunload", event => panel.holds && event.preventDefault());
  document.getElementById("back").addEventListener("click", backToList);
  load();
  watchInbox(refresh);

  async function load() {
    list.replaceChildren(waiting("Loading the inbox"));
    try {
      drawList(await take(address, pressed("legal.inbox")));
    } catch (problem) {
      if (!(problem instanceof NotTaken)) throw problem;
      list.replaceChildren(element("div", { class: "notice bad", role: "alert" }, element("p", {}, problem.message), button("Try again", load)));
    }
  }

  /** Something changed: the list and the open case are drawn anew, and what is being typed stays. */
  async function refresh() {
    const shown = opened;
    const [inbox, one] = await Promise.all([
      take(address, pressed("legal.inbox")).catch(() => null),
      shown && take(address, pressed(shown.verb, shown.fields)).catch(() => null),
    ]);
    if (inbox) {
      drawList(inbox);
      status.textContent = "The inbox has changed.";
    }
    const step = one && stepOf(one);
    if (step && shown === opened && !panel.pending) panel.refresh(step, "The case has changed.");
  }

  function drawList(reply) {
    const focused = controls().indexOf(document.activeElement);
    cards = reply.cards.map(json => new Card(json, open));
    list.replaceChildren(...cards.map(card => card.element));
    controls()[focused]?.focus({ preventScroll: true });
    mark();
  }

  async function open(turn) {
    if (turn.verb === "legal.inbox") return refresh();
    if (panel.pending || !await mayLeave()) return;
    empty.hidden = true;
    panel.clear();
    document.body.classList.add("shows-case");
    panel.press(turn);
  }

  function follow(reply, turn) {
    if (turn.verb === "legal.inbox") return drawList(reply);
    if (turn.verb === "legal.case") opened = turn;
    const step = stepOf(reply);
    if (step) panel.show(step);
    else if (opened) panel.press(opened);
    mark();
  }

  const stepOf = reply => reply.dialog?.show ?? (reply.cards.length > 0 ? { card: reply.cards.at(-1) } : null);

  function mark() {
    const isOpened = data => opened !== null && data.verb === "legal.case" && Object.entries(opened.fields).every(([name, value]) => data[name] === value);
    for (const card of cards) card.mark(isOpened);
  }

  async function mayLeave() {
    return !panel.holds || await ask(place, questions[panel.holds]);
  }

  async function backToCase() {
    if (await mayLeave()) opened ? panel.press(opened) : toList();
  }

  async function backToList() {
    if (await mayLeave()) toList();
  }

  function toList() {
    opened = null;
    panel.clear();
    empty.hidden = false;
    document.body.classList.remove("shows-case");
    mark();
    controls()[0]?.focus();
  }

  function controls() {
    return [...list.querySelectorAll("button, a[href], [tabindex='0']")];
  }
}
