// A case of Legal's desk.

import { offerDeeds, tellNews } from "./desk.js";

const page = document.getElementById("case");
const show = () => location.reload();

tellNews(page.dataset.news, "The case has changed.", show);
// As from a notice: what is done is answered without opening the case once more.
offerDeeds({ case: page.dataset.case, from: "notice" }, show);
