// Legal's desk: the list on one side, one case on the other; on a phone, one after the other. Forms open over it.

import { Card } from "./cards.js";
import { Modal } from "./modal.js";
import { Panel } from "./panel.js";
import { element, button, waiting, ready } from "./page.js";
import { take, pressed, oneAtATime, watchInbox, NotTaken } from "./wire.js";

const address = "/legal/turns";
const list = document.getElementById("list");
const status = document.getElementById("status");
const empty = document.getElementById("no-case");

if (ready(list)) {
  const panel = new Panel(document.getElementById("case"), address, { onPress: press, onReply: follow });
  const modal = new Modal(address, follow);
  let cards = [];
  let opened = null;
  let listed = {};
  document.getElementById("back").addEventListener("click", toList);
  load();
  watchInbox(oneAtATime(refresh));

  async function load() {
    list.replaceChildren(waiting("Loading the inbox"));
    try {
      drawList(await take(address, pressed("legal.inbox", listed)));
    } catch (problem) {
      if (!(problem instanceof NotTaken)) throw problem;
      list.replaceChildren(element("div", { class: "notice bad", role: "alert" }, element("p", {}, problem.message), button("Try again", load)));
    }
  }

  /** Something changed: the list and the open case are drawn anew. */
  async function refresh() {
    const shown = opened;
    const [inbox, one] = await Promise.all([
      take(address, pressed("legal.inbox", listed)).catch(() => null),
      shown && take(address, pressed(shown.verb, shown.fields)).catch(() => null),
    ]);
    if (inbox) {
      drawList(inbox);
      status.textContent = "The inbox has changed.";
    }
    if (one?.cards.length > 0 && shown === opened && !panel.pending) panel.refresh({ card: one.cards.at(-1) }, "The case has changed.");
  }

  function drawList(reply) {
    const focused = controls().indexOf(document.activeElement);
    cards = reply.cards.map(json => new Card(json, press));
    list.replaceChildren(...cards.map(card => card.element));
    controls()[focused]?.focus({ preventScroll: true });
    mark();
  }

  function press(turn) {
    if (turn.verb === "legal.inbox") return turn.fields.page ? toPage(turn.fields) : toList();
    if (panel.pending) return;
    if (turn.verb === "legal.case") {
      empty.hidden = true;
      panel.clear();
      document.body.classList.add("shows-case");
    }
    panel.press(turn);
  }

  function follow(reply, turn) {
    if (turn.verb === "legal.case") opened = turn;
    modal.follow(reply.dialog);
    if (reply.cards.length > 0) panel.show({ card: reply.cards.at(-1) });
    mark();
  }

  function mark() {
    const isOpened = data => opened !== null && data.verb === opened.verb && data.case === opened.fields.case;
    for (const card of cards) card.mark(isOpened);
  }

  /** Another page of the list; the open case stays. */
  async function toPage(fields) {
    listed = fields;
    await load();
    list.scrollTop = 0;
    (controls()[0] ?? list).focus();
  }

  function toList() {
    opened = null;
    panel.clear();
    empty.hidden = false;
    document.body.classList.remove("shows-case");
    mark();
    (controls()[0] ?? list).focus();
  }

  function controls() {
    return [...list.querySelectorAll("button, a[href], [tabindex='0']")];
  }
}
