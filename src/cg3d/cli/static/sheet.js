"use strict";
const cards = [...document.querySelectorAll(".card")];
const filter = document.querySelector("#filter");
const look = document.querySelector("#look");
const total = document.querySelector("#count").textContent;
let at = 0;

const shown = () => cards.filter((card) => !card.closest("[hidden]"));

function focus(card) {
  if (!card) return;
  card.focus({ preventScroll: false });
  card.scrollIntoView({ block: "nearest" });
}

function narrow() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const card of cards) {
    const path = card.dataset.path.toLowerCase();
    card.parentElement.hidden = !words.every((word) => path.includes(word));
  }
  const left = shown().length;
  document.querySelector("#count").textContent = words.length ? `${left} of ${total}` : total;
  document.querySelector("#empty").hidden = left > 0 || cards.length === 0;
}

function open(card) {
  if (!card) return;
  at = shown().indexOf(card);
  const picture = card.querySelector("img");
  const big = look.querySelector("img");
  big.hidden = !picture;
  big.src = picture ? picture.src : "";
  look.querySelector("h2").textContent = card.querySelector(".name").textContent;
  look.querySelector(".folder").textContent = card.dataset.path;
  look.querySelector("a").href = card.dataset.href;
  const list = look.querySelector("dl");
  list.replaceChildren();
  const score = card.querySelector(".score b");
  const rows = score ? [["score", score.textContent]] : [];
  for (const part of card.querySelectorAll(".parts span")) {
    const key = part.querySelector("em").textContent;
    rows.push([key, part.textContent.slice(key.length).trim()]);
  }
  for (const [key, value] of rows) {
    const term = document.createElement("dt");
    const number = document.createElement("dd");
    term.textContent = key;
    number.textContent = value;
    list.append(term, number);
  }
  if (!look.open) look.showModal();
}

function step(key) {
  const all = shown();
  const here = all.indexOf(document.activeElement);
  if (here < 0) return all[0];
  if (key === "ArrowLeft") return all[here - 1];
  if (key === "ArrowRight") return all[here + 1];
  const box = all[here].getBoundingClientRect();
  const down = key === "ArrowDown";
  const rows = all
    .map((card) => ({ card, box: card.getBoundingClientRect() }))
    .filter((other) => (down ? other.box.top > box.top + 5 : other.box.top < box.top - 5));
  if (!rows.length) return undefined;
  const row = rows.reduce((best, other) => (Math.abs(other.box.top - box.top) < Math.abs(best.box.top - box.top) ? other : best)).box.top;
  return rows
    .filter((other) => Math.abs(other.box.top - row) < 5)
    .reduce((best, other) => (Math.abs(other.box.left - box.left) < Math.abs(best.box.left - box.left) ? other : best)).card;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (look.open) {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const next = shown()[at + (event.key === "ArrowRight" ? 1 : -1)];
      if (next) open(next);
      event.preventDefault();
    }
    return;
  }
  const typing = document.activeElement === filter;
  if (event.key === "/" && !typing) {
    filter.focus();
    filter.select();
    event.preventDefault();
  } else if (event.key === "Escape" && (typing || filter.value)) {
    filter.value = "";
    narrow();
    focus(shown()[0]);
    event.preventDefault();
  } else if (typing && (event.key === "Enter" || event.key === "ArrowDown")) {
    focus(shown()[0]);
    event.preventDefault();
  } else if (!typing && event.key.startsWith("Arrow")) {
    focus(step(event.key));
    event.preventDefault();
  } else if (!typing && (event.key === "Home" || event.key === "End")) {
    focus(shown().at(event.key === "Home" ? 0 : -1));
    event.preventDefault();
  }
});

filter.addEventListener("input", narrow);
for (const card of cards) card.addEventListener("click", () => open(card));
look.addEventListener("click", (event) => { if (event.target === look) look.close(); });
look.addEventListener("close", () => focus(shown()[at]));
document.querySelector("#close").addEventListener("click", () => look.close());
document.querySelector("#copy").addEventListener("click", async (event) => {
  const path = look.querySelector(".folder").textContent;
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(path);
  } catch {
    const range = document.createRange();
    range.selectNodeContents(look.querySelector(".folder"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand("copy");
  }
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = "Copy path"; }, 1200);
});
