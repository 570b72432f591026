// Sends without leaving the page, and shows each phone's thread as it grows. Without this script the forms still work.
"use strict";
{
  const EVERY = 1000;
  const phones = new Map([...document.querySelectorAll("[data-phone]")].map((phone) => [phone.dataset.phone, phone]));

  const line = (message) => {
    const item = document.createElement("li");
    item.className = message.mine ? "mine" : "theirs";
    item.dataset.id = message.id;
    item.dataset.delivery = message.delivery;
    const text = document.createElement("p");
    text.dir = "auto";
    text.textContent = message.text;
    const time = document.createElement("span");
    const isNews = ["Waiting to go", "Not delivered"].includes(message.delivery);
    time.textContent = message.time + (isNews ? " " + message.delivery : "");
    item.append(text, time);
    return item;
  };

  const toEnd = (thread) => { thread.scrollTop = thread.scrollHeight; };

  // Only what is new is added, so that a screen reader reads only that.
  const draw = (number, messages) => {
    const thread = phones.get(number).querySelector(".phone-thread");
    const there = new Map([...thread.children].map((item) => [item.dataset.id, item]));
    let hasNew = false;
    for (const message of messages) {
      const item = there.get(message.id);
      there.delete(message.id);
      if (!item) { thread.append(line(message)); hasNew = true; }
      else if (item.dataset.delivery !== message.delivery) item.replaceWith(line(message));
    }
    for (const item of there.values()) item.remove();
    if (hasNew) toEnd(thread);
  };

  const poll = async () => {
    if (document.hidden) return;
    const query = new URLSearchParams([...phones.keys()].map((number) => ["phone", number]));
    const answer = await fetch("/simulator/threads?" + query, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    for (const [number, messages] of Object.entries(await answer.json())) draw(number, messages);
  };

  for (const phone of phones.values()) {
    toEnd(phone.querySelector(".phone-thread"));
    const form = phone.querySelector(".phone-write");
    const box = form.querySelector("textarea");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const body = new URLSearchParams(new FormData(form));
      const text = box.value;
      box.value = "";
      try {
        const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(String(answer.status));
        await poll();
      } catch {
        box.value = text;
        box.setCustomValidity("That did not go. Try again.");
        box.reportValidity();
        setTimeout(() => box.setCustomValidity(""), 3000);
      }
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
  }

  const again = () => poll().catch(() => {}).finally(() => setTimeout(again, EVERY));
  again();
}
