// The page of results: what is typed and ticked decides what is listed, and the address keeps both.
(function () {
  "use strict";
  if (!window.stratkitFinder || !window.stratkitSearch) { return; } // search.js has said that they are missing
  const form = document.querySelector("[data-search]");
  const box = form.querySelector('input[type="search"]');
  const output = form.querySelector("output");
  const list = document.getElementById(form.dataset.search);
  const more = document.getElementById("more-results");
  const browse = document.getElementById("browse");
  const up = document.querySelector("script[data-index]").dataset.index.replace(/[^/]*$/, "");
  const facets = window.stratkitFacets;
  const finder = window.stratkitFinder.open(window.stratkitSearch);
  const STEP = 30;
  let shown = STEP;
  let typing = false;

  // ---- what is listed ----

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) { made.className = className; }
    made.append(text || "");
    return made;
  }

  function marked(name, className, text, found) {
    const made = element(name, className);
    finder.marked(text, found).forEach(([piece, matches]) => {
      made.append(matches ? element("mark", "", piece) : piece);
    });
    return made;
  }

  // The names by which a page was found, if its title does not show why.
  function alsoCalled(page, found) {
    const tells = (text) => finder.marked(text, found).some(([_piece, matches]) => matches);
    return tells(page.title) ? [] : page.names.filter(tells);
  }

  function item(page, found) {
    const made = element("li", "hit");
    const link = marked("a", "", page.title, found);
    link.href = up + page.address;
    const title = element("h2");
    title.append(link);
    made.append(title, element("span", "kind", page.label));
    const names = alsoCalled(page, found);
    if (names.length) { made.append(marked("p", "also", names.join(" · "), found)); }
    made.append(marked("p", "", page.summary, found));
    return made;
  }

  // Without words, ticking alone lists whatever fits, by title.
  function all() {
    const sorted = [...finder.pages].sort((one, other) => one.title.localeCompare(other.title, document.documentElement.lang));
    return { results: sorted.map((page) => ({ page })), stems: new Set(), words: [], whole: true };
  }

  function says(found, count, words) {
    if (!count) { return words ? output.dataset.nothing.replace("{words}", words) : ""; }
    const counted = output.dataset.count.replace("{count}", count);
    return found.whole ? counted : output.dataset.some + " " + counted;
  }

  function show() {
    const words = box.value.trim();
    const ticked = facets.chosen(form);
    const asked = words || Object.keys(ticked).length;
    const found = words ? finder.find(words) : all();
    const fitting = asked ? found.results.filter(({ page }) => facets.fits(page.facets, ticked)) : [];
    facets.count(form, found.results.map(({ page }) => page.facets));
    list.replaceChildren(...fitting.slice(0, shown).map(({ page }) => item(page, found)));
    more.hidden = fitting.length <= shown;
    browse.hidden = Boolean(asked);
    output.textContent = asked ? says(found, fitting.length, words) : "";
  }

  // ---- the address ----

  // A word that is being typed is one step of the history, not one for each letter.
  function keep(isTyped) {
    facets.write({ q: box.value.trim() ? [box.value.trim()] : [], ...facets.chosen(form) }, isTyped && typing);
    typing = isTyped;
  }

  function restore() {
    const state = facets.read();
    const words = (state.q || []).join(",");
    if (words !== box.value.trim()) { box.value = words; }
    facets.choose(form, state);
    shown = STEP;
    typing = false;
    show();
  }

  // The box at the head of the other pages asks with `?q=`.
  function takeOver() {
    const words = new URLSearchParams(location.search).get("q");
    if (words && !facets.read().q) { facets.write({ ...facets.read(), q: [words] }, true); }
  }

  function changed(isTyped) {
    shown = STEP;
    show();
    keep(isTyped);
  }

  // ---- kinds that the page itself does not name ----

  function addKinds() {
    const set = form.querySelector('fieldset[data-facet="kind"]');
    const known = new Set([...set.querySelectorAll("input")].map((tick) => tick.value));
    const labels = new Map(finder.pages.map((page) => [page.kind, page.kindLabel]));
    labels.forEach((label, kind) => {
      if (known.has(kind)) { return; }
      const made = element("label");
      const tick = element("input");
      Object.assign(tick, { type: "checkbox", name: "kind", value: kind });
      made.append(tick, " " + label + " ");
      set.append(made);
    });
  }

  // ---- the keyboard ----

  function move(event) {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const inBox = document.activeElement === box;
    if (event.key === "Escape" && (inBox || at >= 0)) {
      event.preventDefault();
      if (inBox && box.value) { box.value = ""; changed(false); }
      box.focus();
    } else if (event.key === "ArrowDown" && (inBox || at >= 0) && links[at + 1]) {
      event.preventDefault();
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] || box).focus();
    }
  }

  form.addEventListener("input", (event) => { if (event.target === box) { changed(true); } });
  form.addEventListener("change", (event) => { if (event.target !== box) { changed(false); } });
  form.addEventListener("reset", () => setTimeout(() => changed(false)));
  form.addEventListener("submit", (event) => { event.preventDefault(); typing = false; });
  document.addEventListener("keydown", move);
  more.addEventListener("click", () => {
    const next = shown;
    shown += STEP;
    show();
    list.querySelectorAll("a")[next].focus();
  });
  addEventListener("hashchange", restore);

  const head = document.getElementById("q");
  if (head) {
    head.form.addEventListener("submit", (event) => {
      event.preventDefault();
      box.value = head.value;
      head.value = "";
      box.focus();
      changed(false);
    });
  }

  addKinds();
  takeOver();
  restore();
  form.dataset.ready = "";
})();
