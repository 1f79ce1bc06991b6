// The search box at the head of every page: `/` leads to it, and using it loads the index.
// The page of results works by results.js, which needs the other scripts before it.
(function () {
  "use strict";
  const own = document.currentScript;
  const index = new URL(own.dataset.index, document.baseURI).href;
  const finder = [new URL("finder.js", own.src).href, index];
  const results = ["facets.js", "results.js"].map((name) => new URL(name, own.src).href);
  const asked = new Set();

  // Adds scripts once, to run in this order; `fetch` would fail on a disk.
  function load(addresses) {
    addresses.filter((address) => !asked.has(address)).forEach((address) => {
      asked.add(address);
      const script = document.createElement("script");
      script.async = false;
      script.src = address;
      script.addEventListener("error", () => {
        const place = document.querySelector("[data-search] output");
        if (place) { place.textContent = place.dataset.failed; }
      });
      document.head.append(script);
    });
  }

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function start() {
    const head = document.getElementById("q");
    const here = document.querySelector("[data-search]");
    const box = here ? here.querySelector('input[type="search"]') : head;
    if (here) { load([...finder, ...results]); }
    if (head) { head.addEventListener("focus", () => load(finder)); }
    document.addEventListener("keydown", (event) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === "/" && plain && box && !isTyping(event.target)) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", start);
})();
