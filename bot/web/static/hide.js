// Escape blanks the page at once, for when somebody walks up; Escape again, or the button, brings it back.
"use strict";
{
  const veil = document.createElement("div");
  const back = document.createElement("button");
  back.className = "button button-plain";
  back.textContent = "Show the page again";
  veil.className = "veil";
  veil.hidden = true;
  veil.append(back);
  document.body.append(veil);
  let title = "";
  let focused = null;

  const isHidden = () => document.documentElement.classList.contains("is-hidden");
  const hide = () => {
    title = document.title;
    focused = document.activeElement;
    document.documentElement.classList.add("is-hidden");
    document.title = "Schoolgate";
    veil.hidden = false;
    back.focus();
  };
  const show = () => {
    document.documentElement.classList.remove("is-hidden");
    document.title = title;
    veil.hidden = true;
    if (focused) focused.focus();
  };

  back.addEventListener("click", show);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (isHidden()) show(); else hide();
  });
}
