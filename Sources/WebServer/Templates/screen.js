// Follows the consultation: asks for this page again when something changed, and puts its main part in place of the one that is here.
(() => {
  "use strict";
  let isAsking = false, isNewer = false;
  async function follow() {
    if (isAsking) { isNewer = true; return; }
    isAsking = true;
    do {
      isNewer = false;
      try {
        const answer = await fetch(location.href, { cache: "no-store", redirect: "error" });
        if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
      } catch { /* The line is down; the next change, or the clock below, asks again. */ }
    } while (isNewer);
    isAsking = false;
  }
  function put(page) {
    const fresh = page.querySelector("main"), shown = document.querySelector("main");
    if (!fresh || fresh.outerHTML === shown.outerHTML) return;
    shown.replaceWith(document.adoptNode(fresh));
    document.title = page.title;
  }
  let line;
  function listen() {
    line = new EventSource(document.documentElement.dataset.live);
    line.addEventListener("changed", follow);
  }
  listen();
  // Where nothing can be heard (too many listeners, a line that is down), it asks every five seconds and tries to listen again each half minute.
  // It asks each half minute in any case: a proxy may hold back what is told while the line seems open.
  let beats = 0;
  setInterval(() => {
    beats += 1;
    if (line.readyState !== EventSource.OPEN || beats % 6 === 0) follow();
    if (line.readyState === EventSource.CLOSED && beats % 6 === 0) listen();
  }, 5000);
})();
