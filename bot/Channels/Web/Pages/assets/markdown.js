// The Markdown that cards may use (bold, italic, lists, links), to HTML. Whatever else is in the text is shown letter by letter:
// every character goes through escape(), and the only tags are the ones written here.

const punctuation = /[!-/:-@[-`{-~]/;
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const bullet = /^\s{0,3}[-*+]\s+/;
const number = /^\s{0,3}\d{1,9}[.)]\s+/;

export function toHtml(text) {
  return text.replace(/\r\n?/g, "\n").split(/\n{2,}/).map(block).join("");
}

function block(text) {
  const parts = [];
  let list = null;
  for (const line of text.split("\n")) {
    const tag = bullet.test(line) ? "ul" : number.test(line) ? "ol" : null;
    if (tag === null) {
      if (list || parts.length === 0) parts.push({ tag: "p", lines: [] });
      parts.at(-1).lines.push(line);
      list = null;
    } else {
      if (list !== tag) parts.push({ tag, lines: [] });
      parts.at(-1).lines.push(line.replace(tag === "ul" ? bullet : number, ""));
      list = tag;
    }
  }

  return parts
    .map(({ tag, lines }) => tag === "p"
      ? `<p>${inline(lines.join(" "))}</p>`
      : `<${tag}>${lines.map(line => `<li>${inline(line)}</li>`).join("")}</${tag}>`)
    .join("");
}

function inline(text) {
  let html = "";
  for (let at = 0; at < text.length;) {
    const found = escaped(text, at) ?? emphasis(text, at) ?? link(text, at) ?? { html: escape(text[at]), end: at + 1 };
    html += found.html;
    at = found.end;
  }
  return html;
}

function escaped(text, at) {
  return text[at] === "\\" && punctuation.test(text[at + 1] ?? "") ? { html: escape(text[at + 1]), end: at + 2 } : null;
}

function emphasis(text, at) {
  for (const [mark, tag] of [["**", "strong"], ["__", "strong"], ["*", "em"], ["_", "em"]]) {
    if (!text.startsWith(mark, at) || /\s/.test(text[at + mark.length] ?? " ")) continue;
    if (mark[0] === "_" && /\w/.test(text[at - 1] ?? "")) continue;
    const end = closing(text, at + mark.length, mark);
    if (end > at + mark.length)
      return { html: `<${tag}>${inline(text.slice(at + mark.length, end))}</${tag}>`, end: end + mark.length };
  }
  return null;
}

function link(text, at) {
  if (text[at] !== "[") return null;
  const end = closing(text, at + 1, "](");
  const close = end < 0 ? -1 : text.indexOf(")", end);
  if (close < 0) return null;
  const address = text.slice(end + 2, close);
  return safe(address)
    ? { html: `<a href="${escape(address)}" target="_blank" rel="noopener noreferrer">${inline(text.slice(at + 1, end))}</a>`, end: close + 1 }
    : null;
}

function closing(text, from, mark) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(mark, at) && !/\s/.test(text[at - 1])) return at;
  }
  return -1;
}

export function safe(address) {
  return /^https:\/\/[^\s"'<>\\]+$/i.test(address) || /^mailto:[^\s"'<>\\]+$/i.test(address);
}

/** Whether it leads to a policy on this very site. */
export function ownPage(address) {
  return /^\/policies\/[^\s"'<>\\]+$/.test(address);
}

function escape(text) {
  return text.replace(/[&<>"']/g, letter => entities[letter]);
}
