// A case of Legal's desk: its buttons open the same dialogs as in the chats. What was done is shown by loading the page again.

import { tellNews } from "./desk.js";
import { Modal } from "./modal.js";
import { element, ready } from "./page.js";
import { take, pressed, NotTaken } from "./wire.js";

const address = "/legal/turns";
const page = document.getElementById("case");
const trouble = document.getElementById("trouble");
const deeds = [...document.querySelectorAll("button[data-verb]")];

tellNews(page.dataset.news, "The case has changed.", () => location.reload());

if (trouble && ready(trouble)) {
  const modal = new Modal(address, follow, () => {}, goes);
  for (const deed of deeds) {
    deed.disabled = false;
    deed.addEventListener("click", () => press(deed));
  }

  async function press(deed) {
    trouble.replaceChildren();
    busy(deed, true);
    try {
      // As from a notice: what is done is answered without opening the case once more.
      follow(await take(address, pressed(deed.dataset.verb, { case: page.dataset.case, from: "notice" })));
    } catch (problem) {
      if (!(problem instanceof NotTaken)) throw problem;
      trouble.replaceChildren(element("p", { class: "notice bad" }, problem.message));
    } finally {
      busy(deed, false);
    }
  }

  function follow(reply) {
    const card = reply.cards.at(-1);
    if (reply.dialog?.show) modal.follow(reply.dialog);
    else if (card?.body.some(part => part.style === "warning")) modal.follow({ show: { title: document.title, card } });
    else {
      modal.follow({ close: true });
      location.reload();
    }
  }

  function goes(turn) {
    if (turn.verb === "legal.inbox" || turn.verb === "legal.desk") location.assign("/legal");
    else if (turn.verb === "legal.case" && turn.fields.case === page.dataset.case) location.reload();
    else return false;
    return true;
  }

  function busy(deed, is) {
    for (const other of deeds) other.disabled = is;
    deed.toggleAttribute("data-waiting", is);
  }
}
