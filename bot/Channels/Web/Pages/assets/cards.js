// Draws Adaptive Cards with the official renderer, and tells what was pressed on them.

import { hostConfig } from "./host-config.js";
import { toHtml, safe, ownPage } from "./markdown.js";
import { limitOf } from "./limits.js";
import { copyButton } from "./receipt.js";

// A classic script (npm adaptivecards) that the page loads before its modules; the build may have had no npm to fetch it with.
const renderer = globalThis.AdaptiveCards;

export const canDraw = renderer !== undefined;

if (canDraw) {
  renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
  // The renderer says in words and by colour that an input is wrong; this says it to assistive technology too.
  const validate = renderer.Input.prototype.validateValue;
  renderer.Input.prototype.validateValue = function () {
    const right = validate.call(this);
    for (const control of controlsOf(this)) control.setAttribute("aria-invalid", String(!right));
    return right;
  };
}

/** One card in the page. */
export class Card {
  #card;
  #drawn = {};

  /**
   * @param onPress Called with {verb, fields, button} once the required inputs are filled in.
   * @param typed What stands in inputs already, by id, instead of what the card says.
   */
  constructor(json, onPress, typed = {}) {
    this.#card = new renderer.AdaptiveCard();
    this.#card.hostConfig = new renderer.HostConfig(hostConfig);
    this.#card.onExecuteAction = action => this.#press(action, onPress);
    this.#card.parse(withTyped(json, typed));
    this.#leadOn();
    this.element = this.#card.render();
    this.element.classList.add("card");
    this.#dress();
    this.#drawn = this.values;
    for (const id of Object.keys(typed)) delete this.#drawn[id];
  }

  /** What stands in the inputs, by id. */
  get values() {
    return Object.fromEntries(this.#card.getAllInputs().map(input => [input.id, String(input.value ?? "")]));
  }

  /** What would be lost with this card: "text" that was typed, or a "receipt", which is shown only once. */
  get holds() {
    const values = this.values;
    return Object.keys(values).some(id => values[id] !== this.#drawn[id]) ? "text" : this.#receipt() ? "receipt" : null;
  }

  /** Counts what stands in the inputs as typed, though the server sent it: it sent back what it got. */
  keep() {
    this.#drawn = {};
  }

  /** Marks the buttons that do this, as the ones whose card is shown beside. */
  mark(does) {
    for (const action of this.#card.getAllActions()) {
      const drawn = action.renderedElement ?? action.parent?.renderedElement;
      if (does(action.data ?? {})) drawn?.setAttribute("aria-current", "true");
      else drawn?.removeAttribute("aria-current");
    }
  }

  get heading() {
    return this.element.querySelector("[role=heading]");
  }

  /** Marks the inputs that the server refused; the card itself says why. Goes to the first. */
  showErrors(errors) {
    // "Information_Other" is one box of the question "Information".
    const problem = input => errors[input.id] ?? errors[input.id.split("_")[0]];
    const wrong = this.#card.getAllInputs().filter(problem);
    for (const input of wrong) {
      const message = input.renderedElement.previousElementSibling?.previousElementSibling;
      for (const control of controlsOf(input)) {
        control.setAttribute("aria-invalid", "true");
        if (message?.textContent.includes(problem(input))) control.setAttribute("aria-describedby", message.id ||= `error-${input.id}-${Date.now()}`);
      }
      input.onValueChanged = () => controlsOf(input).forEach(control => control.setAttribute("aria-invalid", "false"));
    }
    wrong[0]?.focus();
    return wrong.length > 0;
  }

  /** While a turn is under way, nothing can be pressed twice; what is typed stays, and can be read. */
  set busy(busy) {
    this.element.classList.toggle("is-busy", busy);
    this.element.setAttribute("aria-busy", String(busy));
  }

  get busy() {
    return this.element.classList.contains("is-busy");
  }

  #press(action, onPress) {
    if (this.busy) return;
    if (action instanceof renderer.SubmitAction || action instanceof renderer.ExecuteAction) {
      const { verb, ...fields } = { verb: action.verb, ...action.data };
      onPress({ verb: String(verb), fields: allText(fields), button: action });
    }
  }

  /** Makes the button that sends a form stand out. Not where there is a choice to make: nobody is to be nudged. */
  #leadOn() {
    if (this.#card.getAllInputs().length === 0) return;
    // Among the actions of the card itself: those within it turn pages.
    const own = Array.from({ length: this.#card.getActionCount() }, (_, at) => this.#card.getActionAt(at));
    const send = own.find(action => action instanceof renderer.SubmitAction && action.associatedInputs !== "none");
    if (send?.style === renderer.ActionStyle.Default) send.style = renderer.ActionStyle.Positive;
  }

  #receipt() {
    return this.#card.getElementById("receipt");
  }

  #dress() {
    for (const part of parts(this.#card)) {
      part.renderedElement?.classList.add(...looksOf(part));
      // What is read on it names it better than the title of its action, and is what people say to their device.
      if (part.selectAction) part.renderedElement?.removeAttribute("aria-label");
    }
    for (const action of this.#card.getAllActions()) if (action instanceof renderer.OpenUrlAction) dressLink(action);
    for (const input of this.#card.getAllInputs()) dressInput(input);
    const receipt = this.#receipt();
    if (receipt?.renderedElement) {
      receipt.renderedElement.classList.add("receipt");
      receipt.renderedElement.after(copyButton(receipt.renderedElement));
    }
  }
}

function withTyped(json, values) {
  return JSON.parse(JSON.stringify(json), (_, part) =>
    part?.type?.startsWith?.("Input.") && values[part.id] ? { ...part, value: values[part.id] } : part);
}

/** What style sheets cannot see of a part: a box of its own, a line "name: value", a word at the edge of a row. */
function looksOf(part) {
  if (part instanceof renderer.Container && part.style)
    return ["box", part.getAllActions().length > 0 ? "box-choice" : `box-${part.style}`];
  if (part instanceof renderer.RichTextBlock && part.getInlineCount() > 1 && part.getInlineAt(0).weight === renderer.TextWeight.Bolder && /:\s*$/.test(part.getInlineAt(0).text ?? ""))
    return ["fact"];
  if (part instanceof renderer.TextBlock && part.parent instanceof renderer.Column && part.parent.width === "auto")
    return ["tag", `tag-${renderer.TextColor[part.color ?? 0].toLowerCase()}`];
  return [];
}

/** A real link, which can be copied and opened as people are used to; an address that may not be followed is only its words. */
function dressLink(action) {
  const drawn = action.renderedElement;
  if (!drawn) return;
  const url = action.url ?? "";
  const link = document.createElement(safe(url) || ownPage(url) ? "a" : "span");
  link.className = "card-link";
  link.textContent = action.title;
  if (link instanceof HTMLAnchorElement) Object.assign(link, { href: url, target: "_blank", rel: "noopener noreferrer" });
  if (action.tooltip) link.setAttribute("aria-label", `${action.title}: ${action.tooltip}`);
  drawn.replaceWith(link);
}

function dressInput(input) {
  input.renderedElement.classList.add("field");
  const controls = controlsOf(input);
  for (const control of controls) {
    if (input.isRequired) control.setAttribute("aria-required", "true");
    control.autocomplete = "off";
  }
  if (controls.length > 1 || controls[0]?.type === "radio") {
    const group = input.renderedInputControlElement;
    group.setAttribute("role", controls[0].type === "radio" ? "radiogroup" : "group");
    if (input.label) group.setAttribute("aria-label", input.label);
    controls.forEach(control => control.removeAttribute("aria-required"));
  }
  if (input.maxLength > 0) limitOf(input.renderedInputControlElement, input.maxLength);
}

function controlsOf(input) {
  const control = input.renderedInputControlElement;
  return !control ? [] : control.matches("input, textarea, select") ? [control] : [...control.querySelectorAll("input")];
}

function* parts(part) {
  yield part;
  for (let i = 0; i < (part.getItemCount?.() ?? 0); i++) yield* parts(part.getItemAt(i));
}

function allText(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => [name, String(value)]));
}
