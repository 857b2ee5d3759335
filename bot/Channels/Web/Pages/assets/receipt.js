// A receipt is put on the clipboard when its reader asks for it, and never otherwise.

export function copyButton(receipt) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button copy";
  button.textContent = "Copy receipt";
  const said = document.createElement("span");
  said.className = "copied";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(receipt.textContent.trim());
      said.textContent = "Copied. Other programs on this device can read the clipboard: paste it somewhere safe soon.";
    } catch {
      // No clipboard here (http, or not allowed): the reader can do it by hand.
      getSelection().selectAllChildren(receipt);
      said.textContent = "Your browser does not let a page copy. The receipt is selected: copy it yourself, or write it down.";
    }
  });
  const row = document.createElement("div");
  row.className = "copy-row";
  row.append(button, said);
  return row;
}
