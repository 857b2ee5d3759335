// A limit on the length of a text that never cuts what is pasted: it says how much is too much.

/** Shows a count under the control once the text nears the limit. */
export function limitOf(control, limit, count = place(control)) {
  control.removeAttribute("maxlength");
  const tell = () => {
    const length = control.value.length;
    count.hidden = length < limit * 0.8;
    count.textContent = length > limit
      ? `${(length - limit).toLocaleString("en")} too many: shorten it to ${limit.toLocaleString("en")} characters`
      : `${length.toLocaleString("en")} of ${limit.toLocaleString("en")} characters`;
    count.classList.toggle("is-over", length > limit);
  };
  control.addEventListener("input", tell);
  tell();
  return tell;
}

function place(control) {
  const count = document.createElement("p");
  count.className = "count";
  count.setAttribute("role", "status");
  control.parentElement.after(count);
  return count;
}
