// Sends without leaving the page, and shows each phone's thread as it grows. Without this script the forms still work.
"use strict";
{
  const EVERY = 1000;
  const phones = new Map([...document.querySelectorAll("[data-phone]")].map((phone) => [phone.dataset.phone, phone]));
  const shown = new Map();

  const line = (message) => {
    const item = document.createElement("li");
    item.className = message.mine ? "mine" : "theirs";
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

  const draw = (number, messages) => {
    const state = JSON.stringify(messages);
    if (shown.get(number) === state) return;
    shown.set(number, state);
    const thread = phones.get(number).querySelector(".phone-thread");
    thread.replaceChildren(...messages.map(line));
    toEnd(thread);
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
