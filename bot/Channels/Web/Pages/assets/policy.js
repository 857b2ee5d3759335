// Marks the lines that a citation names (#p12.3-5) and goes to them. Without it the browser itself marks a whole passage (#p12).

const named = /^#(p\d+)\.(\d+)-(\d+)$/;

function mark() {
  for (const line of document.querySelectorAll(".line.quoted")) line.classList.remove("quoted");
  const [, passage, from, to] = named.exec(location.hash) ?? [];
  if (!passage) return;

  const lines = [];
  for (let number = Number(from); number <= Math.min(Number(to), Number(from) + 500); number++) {
    const line = document.getElementById(`${passage}.${number}`);
    if (line) lines.push(line);
  }
  const target = lines[0] ?? document.getElementById(passage);
  for (const line of lines) line.classList.add("quoted");
  if (!target) return;

  const fits = lines.length < 2 || lines.at(-1).getBoundingClientRect().bottom - target.getBoundingClientRect().top < innerHeight * 0.6;
  target.scrollIntoView({ block: fits ? "center" : "start" });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

mark();
addEventListener("hashchange", mark);
