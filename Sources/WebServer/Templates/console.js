// Adds keys to the console, and follows what changes. Without it every button still works.
"use strict";
(() => {
  const live = document.body.dataset.live;
  if (!live) return;
  const soonest = 2000, latest = 30000;
  let line = null, place = 0, waiting = "", sending = false, fetching = false, missed = false, held = false, last = Date.now();
  const main = () => document.querySelector("main");
  const items = () => [...document.querySelectorAll(".item[data-line]")];

  // The line at hand is known by its name: others may come and go before it.
  function mark(scroll) {
    const all = items();
    const at = all.findIndex((item) => item.dataset.line === line);
    place = at >= 0 ? at : Math.max(0, Math.min(place, all.length - 1));
    line = all[place] ? all[place].dataset.line : null;
    all.forEach((item, number) => item.classList.toggle("now", number === place));
    if (scroll && all[place]) all[place].scrollIntoView({ block: "nearest" });
  }

  // Somebody who does something with a line has it for a minute.
  function claim() {
    const item = items()[place], form = item && item.querySelector("form");
    if (!form) return;
    const body = new URLSearchParams({ k: form.elements.k.value, line: item.dataset.line });
    fetch(location.pathname.replace(/\/$/, "") + "/claim", { method: "POST", body }).catch(() => {});
  }

  const isField = (each) => each && ["TEXTAREA", "INPUT", "SELECT"].includes(each.tagName);

  // What somebody typed or chose must not go with a page that is made anew.
  function isChanged(field) {
    if (field.type === "hidden") return false;
    if (field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.tagName === "SELECT") {
      const first = Math.max(0, [...field.options].findIndex((each) => each.defaultSelected));
      return field.selectedIndex !== first;
    }
    return field.value !== field.defaultValue;
  }

  function isBusy() {
    return sending || held || (isField(document.activeElement) && main().contains(document.activeElement))
      || [...main().querySelectorAll("textarea, input, select")].some(isChanged);
  }

  // How to find something again on the new page.
  function name(element) {
    if (!element || !main().contains(element)) return null;
    if (element.tagName === "SUMMARY") return { open: element.parentElement.id };
    if (element.tagName === "BUTTON" && element.form) {
      const of = element.form.elements.line;
      return { act: element.value, line: of ? of.value : null };
    }
    return element.id ? { id: element.id } : null;
  }

  function find(named) {
    if (!named) return null;
    if (named.id) return document.getElementById(named.id);
    if (named.open) { const each = document.getElementById(named.open); return each && each.querySelector("summary"); }
    return [...main().querySelectorAll("button[name=act]")].find((each) => {
      const of = each.form.elements.line;
      return each.value === named.act && (of ? of.value : null) === named.line;
    });
  }

  function show(text, isPassive) {
    const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("main");
    if (!fresh) return location.reload();
    const states = [...main().querySelectorAll("details[id]")].map((each) => [each.id, each.open]);
    const focus = name(document.activeElement);
    // What was said of the last form stays until the next one.
    const said = isPassive ? [...main().querySelectorAll(":scope > .news, :scope > .fault")] : [];
    main().replaceWith(fresh);
    said.forEach((each) => fresh.querySelector("h1").after(each));
    states.forEach(([id, open]) => { const each = document.getElementById(id); if (each) each.open = open; });
    const again = find(focus);
    if (again) again.focus({ preventScroll: true });
    mark(false);
  }

  async function refresh() {
    if (fetching) { missed = true; return; }
    if (isBusy() || Date.now() - last < soonest) { missed = true; return; }
    fetching = true;
    missed = false;
    last = Date.now();
    try {
      const reply = await fetch(location.pathname, { headers: { "X-Passive": "1" } });
      if (reply.redirected) return location.reload();
      const text = reply.ok ? await reply.text() : null;
      if (text && isBusy()) missed = true; else if (text) show(text, true);
    } catch { missed = true; } finally { fetching = false; }
  }

  async function send(form, button) {
    if (sending) return;
    sending = true;
    const body = new URLSearchParams(new FormData(form));
    if (button) body.set(button.name, button.value);
    try {
      const reply = await fetch(form.action, { method: "POST", body });
      if (reply.ok && !new URL(reply.url).pathname.endsWith("/sign-in")) show(await reply.text(), false); else location.reload();
    } catch { location.reload(); } finally { sending = false; }
  }

  function press(key) {
    const now = items()[place];
    const found = (now && now.querySelector(`[data-key="${key}"]`))
      || [...document.querySelectorAll(`[data-key="${key}"]`)].find((each) => !each.closest("[data-line]"));
    if (!found) return false;
    if (now && now.contains(found)) claim();
    if (found.tagName === "SUMMARY") {
      found.parentElement.open = !found.parentElement.open;
      const field = found.parentElement.open && key !== "r" && found.parentElement.querySelector("textarea, input:not([type=hidden])");
      if (field) field.focus(); else found.scrollIntoView({ block: "nearest" });
    } else if (found.form && found.form.matches("[data-live-form]")) send(found.form, found);
    else found.click();
    return true;
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-live-form]")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });

  document.addEventListener("pointerdown", (event) => {
    held = true;
    const item = event.target.closest && event.target.closest(".item[data-line]");
    if (item) { line = item.dataset.line; mark(false); claim(); }
  });
  ["pointerup", "pointercancel"].forEach((each) => document.addEventListener(each, () => setTimeout(() => { held = false; }, 300)));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isField(document.activeElement)) { document.activeElement.blur(); return; }
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isField(document.activeElement)) return;
    const before = waiting;
    waiting = "";
    if (event.key === "j" || event.key === "k") {
      place += event.key === "j" ? 1 : -1;
      line = null;
      mark(true);
      claim();
    } else if (event.key === "r" && press("r")) waiting = "r";
    else if (before && /^[1-5]$/.test(event.key)) press("r" + event.key);
    else if (!(/^[aesmunb?]$/.test(event.key) && press(event.key))) return;
    event.preventDefault();
  });

  mark(false);
  let changes = null;
  // The first it hears tells of what changed before it listened: the page may be older than that.
  function listen() {
    changes = new EventSource(live);
    changes.addEventListener("changed", () => refresh());
  }
  listen();
  // A stream that was refused or broke off for good is opened anew, and now and then the page looks by itself.
  setInterval(() => {
    if (changes.readyState === EventSource.CLOSED && Date.now() - last > 5000) listen();
    if (missed || (Date.now() - last > latest && document.visibilityState === "visible")) refresh();
  }, 1000);
})();
