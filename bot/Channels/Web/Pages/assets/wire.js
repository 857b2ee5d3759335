// Talks to the server. No cookie goes with it but that of Legal's desk to Legal's desk, nothing is kept by the browser, and no address carries what was typed.

const request = { method: "POST", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", headers: { "Content-Type": "application/json" } };
const patience = 60_000;
const lines = "application/x-ndjson";

/** Why a turn was not taken, in a sentence for people. */
export class NotTaken extends Error {
  /** @param again Whether the same turn may well be taken when it is sent again. */
  constructor(sentence, again) {
    super(sentence);
    this.again = again;
  }
}

/**
 * Sends one turn. @param onDraft Called with the whole text so far whenever more of an answer is written; left out, the answer comes only when it is whole.
 * @returns {Promise<{cards: object[], dialog: object | null, question: string | null}>}
 */
export async function take(address, turn, onDraft = null) {
  const response = await answer(address, turn, onDraft ? lines : "application/json");
  try {
    return response.headers.get("Content-Type").startsWith(lines) ? await last(response, onDraft) : await response.json();
  } catch {
    throw new NotTaken("The answer did not arrive whole.", true);
  }
}

/** @param previous The question that was answered last, if any: what is said may ask on. */
export const said = (text, previous = null) => ({ kind: "said", text, previous });
export const pressed = (verb, fields = {}) => ({ kind: "pressed", verb, fields });

/** The reply, which is the last line; those before it are drafts. */
async function last(response, onDraft) {
  for await (const line of linesOf(response)) {
    const { draft, reply } = JSON.parse(line);
    if (reply) return reply;
    onDraft(draft);
  }
  throw new Error("There was no reply.");
}

async function answer(address, body, accept) {
  let response;
  try {
    response = await fetch(address, { ...request, headers: { ...request.headers, Accept: accept }, credentials: address.startsWith("/legal/") ? "same-origin" : "omit", body: JSON.stringify(body), signal: AbortSignal.timeout(patience) });
  } catch {
    throw new NotTaken("PolicyBot cannot be reached just now.", true);
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new NotTaken(problem.detail ?? "Something went wrong.", response.status === 429 || response.status >= 500);
}

/** The same work, one at a time: asked for while it is done, it is done once more, since what it fetched may be too old already. */
export function oneAtATime(work) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await work();
    }
    running = false;
  };
}

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/**
 * Calls onNews when the mailbox of this pass has changed, or may have while we were cut off, and onOver when the pass is no longer good.
 * @returns A function that stops it.
 */
export function watchMailbox(pass, onNews, onOver) {
  const stop = new AbortController();
  (async () => {
    for (let wait = 1_000, before = false; !stop.signal.aborted; wait = Math.min(wait * 2, 60_000)) {
      try {
        const response = await fetch("/mailbox/news", { ...request, body: JSON.stringify({ pass }), signal: stop.signal });
        if (response.ok) {
          if (before) onNews();
          before = true;
          wait = 1_000;
          for await (const line of linesOf(response)) { // WHATWG HTML, section 9.2.5
            if (line === "event: over") return onOver();
            if (line === "event: news") onNews();
          }
        }
      } catch {
        // Cut off: the loop asks again, unless it was told to stop.
      }
      await pause(wait);
    }
  })();
  return () => stop.abort();
}

/** Calls onNews when what a page of Legal's shows has changed, or may have while we were cut off. */
export function watchDesk(address, onNews) {
  let wait = 1_000;
  let before = false;
  const open = () => {
    const source = new EventSource(address);
    source.addEventListener("open", () => {
      if (before) onNews();
      before = true;
      wait = 1_000;
    });
    source.addEventListener("news", onNews);
    source.addEventListener("over", () => source.close());
    source.addEventListener("error", () => {
      // The browser itself takes up what was cut off, but not what was refused because too many wait.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(open, wait);
      wait = Math.min(wait * 2, 60_000);
    });
  };
  open();
}

/** What comes, line by line; at the end and all at once where a browser cannot read what is still coming. */
async function* linesOf(response) {
  let text = "";
  if (response.body && globalThis.TextDecoderStream) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
      const parts = (text + value).split("\n");
      text = parts.pop();
      yield* parts;
    }
  } else {
    text = await response.text();
  }
  yield* text.split("\n").filter(line => line !== "");
}
