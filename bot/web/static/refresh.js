// Keeps a marked part of the page fresh. Never while somebody is at work inside it: then it only says that there is news.
"use strict";
{
  const EVERY = 10000;
  const part = document.querySelector("[data-refresh]");
  const note = document.querySelector("[data-refresh-note]");

  // What is read there; how long something has waited passes by itself and is no news.
  const words = (element, ...without) => {
    const copy = element.cloneNode(true);
    for (const inner of copy.querySelectorAll(without.join(",") || "script")) inner.remove();
    return copy.textContent.replace(/\s+/g, " ");
  };

  const refresh = async () => {
    if (document.hidden || document.documentElement.classList.contains("is-hidden")) return;
    const answer = await fetch(part.dataset.refresh, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (answer.redirected) { location.reload(); return; }
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const replacement = fresh.getElementById(part.id);
    if (!replacement || words(replacement) === words(part)) return;
    const isNews = words(replacement, "[data-passing]") !== words(part, "[data-passing]");
    if (part.contains(document.activeElement)) {
      if (isNews) note.textContent = "There is something new. Reload the page to see it.";
      return;
    }
    const wereOpen = [...part.querySelectorAll("details")].map((details) => details.open);
    part.replaceChildren(...replacement.childNodes);
    part.querySelectorAll("details").forEach((details, index) => { details.open = Boolean(wereOpen[index]); });
    document.title = fresh.title;
    if (isNews) note.textContent = "Updated at " + new Date().toTimeString().slice(0, 5) + ".";
  };

  if (part && note) {
    setInterval(() => {
      refresh().catch(() => { note.textContent = "This page could not be refreshed. It will try again."; });
    }, EVERY);
  }
}
