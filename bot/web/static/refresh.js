// Keeps a marked part of the page fresh. Never while somebody is at work inside it: then it only says that there is news.
"use strict";
{
  const EVERY = 10000;
  const part = document.querySelector("[data-refresh]");
  const note = () => part.querySelector("[data-refresh-note]");
  const isOpen = (element) => element.hasAttribute("open");

  const plain = (element) => {
    const copy = element.cloneNode(true);
    for (const field of copy.querySelectorAll("input[name=key], [data-refresh-note]")) field.remove();
    return copy.textContent.replace(/\s+/g, " ");
  };

  const refresh = async () => {
    if (document.hidden) return;
    const answer = await fetch(part.dataset.refresh, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (answer.redirected) { location.reload(); return; }
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const replacement = fresh.getElementById(part.id);
    if (!replacement || plain(replacement) === plain(part)) { note().textContent = ""; return; }
    if (part.contains(document.activeElement)) {
      note().textContent = "There is something new. Reload the page to see it.";
      return;
    }
    const wasOpen = [...part.querySelectorAll("details")].map(isOpen);
    part.replaceChildren(...replacement.childNodes);
    part.querySelectorAll("details").forEach((details, index) => { details.open = Boolean(wasOpen[index]); });
    document.title = fresh.title;
    note().textContent = "Updated.";
  };

  if (part) {
    setInterval(() => {
      refresh().catch(() => { note().textContent = "This page could not be refreshed. It will try again."; });
    }, EVERY);
  }
}
