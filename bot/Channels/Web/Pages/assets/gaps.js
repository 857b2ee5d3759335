// What the owners of policies should mend: one card, drawn anew when asked.

import { Panel } from "./panel.js";
import { ready } from "./page.js";

const list = document.getElementById("list");

if (ready(list)) {
  const panel = new Panel(list, "/gaps/turns", { onPress: turn => panel.press(turn), onReply: reply => panel.show({ card: reply.cards.at(-1) }) });
  panel.press({ verb: "gaps", fields: {} });
}
