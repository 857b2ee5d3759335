// What the pages of Legal's desk share.

import { button } from "./page.js";
import { watchDesk } from "./wire.js";

const news = document.getElementById("news");

/** Says that there is news, with a button that shows it. Nothing is shown unasked: to look at a case is an entry in its trail. */
export function tellNews(address, sentence, show) {
  watchDesk(address, () => {
    if (news.childElementCount === 0) news.append(sentence, " ", button("Show", show, "small"));
  });
}
