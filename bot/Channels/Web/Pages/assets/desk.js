// What the pages of Legal's desk share.

import { Modal } from "./modal.js";
import { button, element, ready } from "./page.js";
import { take, pressed, watchDesk, NotTaken } from "./wire.js";

const address = "/legal/turns";
const news = document.getElementById("news");
const trouble = document.getElementById("trouble");

/** Says that there is news, with a button that shows it. Nothing is shown unasked: to look at a case is an entry in its trail. */
export function tellNews(source, sentence, show) {
  watchDesk(source, () => {
    if (news.childElementCount === 0) news.append(sentence, " ", button("Show", show, "small"));
  });
}

/**
 * Lets the page's buttons open the same dialogs as in the chats. What was done is shown by asking for the page again.
 * @param fields What goes along. @param show Asks for the page again.
 */
export function offerDeeds(fields, show) {
  const deeds = [...document.querySelectorAll("button[data-verb]")];
  if (deeds.length === 0 || !ready(trouble)) return;

  const modal = new Modal(address, follow, () => {}, goes);
  for (const deed of deeds) {
    deed.disabled = false;
    deed.addEventListener("click", () => press(deed));
  }

  async function press(deed) {
    trouble.replaceChildren();
    busy(deed, true);
    try {
      follow(await take(address, pressed(deed.dataset.verb, fields)));
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
      show();
    }
  }

  function goes(turn) {
    if (turn.verb === "legal.inbox" || turn.verb === "legal.desk") location.assign("/legal");
    else if (turn.verb === "legal.case" && turn.fields.case === fields.case) show();
    else if (turn.verb === "legal.case") location.assign(`/legal/cases/${encodeURIComponent(turn.fields.case)}`);
    else return false;
    return true;
  }

  function busy(deed, is) {
    for (const other of deeds) other.disabled = is;
    deed.toggleAttribute("data-waiting", is);
  }
}
