// What all pages share: small pieces of HTML, and the notice that cards cannot be drawn.

import { canDraw } from "./cards.js";

/** @param {Record<string, unknown>} properties Of the element; "class" and names with a dash are attributes. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class" || name === "role" || name.includes("-")) made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children);
  return made;
}

export function button(text, onClick, look = "") {
  return element("button", { type: "button", class: `button ${look}`.trim(), onclick: onClick }, text);
}

/** The mark that an answer is on its way. */
export function waiting(text) {
  const dots = element("span", { class: "dots", "aria-hidden": "true" }, element("i"), element("i"), element("i"));
  return element("div", { class: "waiting" }, dots, element("span", { class: "unseen" }, text));
}

/** Asks before something is lost. @returns {Promise<boolean>} Whether it may be. */
export function ask(host, { question, stay, leave }) {
  host.querySelector(":scope > .asking")?.remove();
  const before = document.activeElement;
  return new Promise(resolve => {
    const answer = yes => {
      bar.remove();
      if (!yes) before?.focus();
      resolve(yes);
    };
    const keep = button(stay, () => answer(false), "primary");
    const bar = element("div", { class: "asking", role: "alertdialog", "aria-label": question },
      element("p", {}, question),
      element("div", { class: "row" }, keep, button(leave, () => answer(true))));
    host.append(bar);
    bar.scrollIntoView({ block: "nearest" });
    keep.focus();
  });
}

export const stillHere = "What you wrote is still here.";

/** What to ask before a card is closed, by what it holds. */
export const questions = {
  text: { question: "Close, and lose what you typed?", stay: "Keep writing", leave: "Close and lose it" },
  receipt: { question: "Have you kept the receipt? It is shown only this once, and without it nobody can open the mailbox.", stay: "Not yet", leave: "Yes, close" },
};

/** Says what is missing instead of leaving the page blank. @returns Whether the page can work. */
export function ready(host) {
  if (!canDraw)
    host.replaceChildren(element("div", { class: "notice bad", role: "alert" },
      element("h2", {}, "This page cannot draw its cards"),
      element("p", {}, "The card renderer (npm package adaptivecards) was not there when PolicyBot was built. Install Node.js with npm on the machine that builds it, and build again: dotnet build bot. Nothing that was reported before is lost.")));
  return canDraw;
}
