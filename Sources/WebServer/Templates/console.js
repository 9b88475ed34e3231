// Adds keys to the console, and follows what changes. Without it every button still works.
"use strict";
(() => {
  const live = document.body.dataset.live;
  let place = 0, prefix = "", busy = false, missed = false;
  const items = () => [...document.querySelectorAll(".item[data-line]")];
  const main = () => document.querySelector("main");

  function mark(scroll) {
    const all = items();
    place = Math.max(0, Math.min(place, all.length - 1));
    all.forEach((item, at) => item.classList.toggle("now", live && at === place));
    const now = all[place];
    if (!live || !now) return;
    if (scroll) now.scrollIntoView({ block: "nearest" });
    claim(now);
  }

  function claim(item) {
    const form = item.querySelector("form");
    if (!form) return;
    const body = new URLSearchParams({ k: form.elements.k.value, line: item.dataset.line });
    fetch(location.pathname.replace(/\/$/, "") + "/claim", { method: "POST", body }).catch(() => {});
  }

  // What somebody is typing stays, and so does what they opened.
  function isTyping() {
    const at = document.activeElement;
    return at && ["TEXTAREA", "INPUT", "SELECT"].includes(at.tagName) && main().contains(at);
  }

  function show(text) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.querySelector("main");
    if (!fresh) return location.reload();
    const open = [...document.querySelectorAll("main details[open][id]")].map((each) => each.id);
    const closed = [...document.querySelectorAll("main details[id]:not([open])")].map((each) => each.id);
    const held = document.activeElement && document.activeElement.closest("[data-line]");
    main().replaceWith(fresh);
    open.forEach((id) => { const each = document.getElementById(id); if (each && !held) each.open = true; });
    closed.forEach((id) => { const each = document.getElementById(id); if (each) each.open = false; });
    mark(false);
  }

  async function refresh() {
    missed = busy || isTyping();
    if (missed) return;
    const reply = await fetch(location.href);
    if (reply.ok && !reply.redirected && !busy && !isTyping()) show(await reply.text());
  }

  async function send(form, button) {
    if (busy) return;
    busy = true;
    const body = new URLSearchParams(new FormData(form));
    if (button) body.set(button.name, button.value);
    try {
      const reply = await fetch(form.action, { method: "POST", body });
      if (reply.ok) show(await reply.text()); else location.reload();
    } finally { busy = false; }
  }

  document.addEventListener("focusout", () => setTimeout(() => { if (missed) refresh(); }, 0));

  document.addEventListener("submit", (event) => {
    if (!live || !event.target.matches("[data-live-form]")) return;
    event.preventDefault();
    if (document.activeElement) document.activeElement.blur();
    send(event.target, event.submitter);
  });

  function press(key) {
    const now = items()[place];
    const inside = now && now.querySelector(`[data-key="${key}"]`);
    const found = inside || [...document.querySelectorAll(`[data-key="${key}"]`)].find((each) => !each.closest("[data-line]"));
    if (!found) return false;
    if (found.tagName === "SUMMARY") {
      found.parentElement.open = !found.parentElement.open;
      const field = found.parentElement.open && found.parentElement.querySelector("textarea");
      if (field && key !== "r") { field.focus(); field.select(); } else found.scrollIntoView({ block: "nearest" });
    } else if (found.form && found.form.matches("[data-live-form]") && live) send(found.form, found);
    else found.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isTyping()) { document.activeElement.blur(); return; }
    if (!live || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return;
    const key = prefix + event.key;
    const waited = prefix;
    prefix = "";
    if (event.key === "j" || event.key === "k") { place += event.key === "j" ? 1 : -1; mark(true); }
    else if (event.key === "r" && press("r")) prefix = "r";
    else if (waited && /^[1-5]$/.test(event.key)) press(key);
    else if (!(/^[aesunb?]$/.test(event.key) && press(event.key))) return;
    event.preventDefault();
  });

  if (!live) return;
  mark(false);
  const changes = new EventSource(live);
  let first = true;
  changes.addEventListener("changed", () => { if (first) first = false; else refresh(); });
})();
