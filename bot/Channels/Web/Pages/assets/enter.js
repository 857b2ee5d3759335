// Takes the secret of the link out of the address, where it would stay in the browser's history, into the form. Nothing is sent before the button is pressed.

const link = location.hash.slice(1);
const form = document.getElementById("enter");
if (link) {
  history.replaceState(null, "", location.pathname);
  document.getElementById("link").value = link;
  document.getElementById("by-hand").hidden = true;
  document.getElementById("no-link").hidden = true;
  document.getElementById("ready").hidden = false;
  form.querySelector("button").focus();
} else {
  form.hidden = true;
}

// The same page again with another link is no new page to the browser.
addEventListener("hashchange", () => location.reload());
