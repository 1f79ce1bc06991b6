// Narrows a listing down by what is ticked, counts what is left, and keeps the choice in the address.
// A form says with `data-facets-for` whose children it filters; these carry `data-<facet>="a b"`.
(function (root) {
  "use strict";

  // ---- the address: `#q=words&kind=channel,tactic` ----

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (error) { return ""; }
  }

  // Name to values; an address that names a place on the page has none.
  function read() {
    const found = {};
    location.hash.slice(1).split("&").forEach((part) => {
      const at = part.indexOf("=");
      const values = at > 0 ? part.slice(at + 1).split(",").map(decoded).filter(Boolean) : [];
      if (values.length) { found[decoded(part.slice(0, at))] = values; }
    });
    return found;
  }

  function written(state) {
    const names = Object.keys(state).filter((name) => state[name].length);
    return names.map((name) => name + "=" + state[name].map(encodeURIComponent).join(",")).join("&");
  }

  // `again` writes over the last step instead of adding one to the history.
  function write(state, again) {
    const hash = written(state);
    if (hash === location.hash.slice(1)) { return; }
    const to = location.pathname + (hash ? "#" + hash : "");
    if (again) { history.replaceState(null, "", to); } else { history.pushState(null, "", to); }
  }

  // ---- the boxes of a form ----

  function fits(own, chosen, but) {
    return Object.keys(chosen).every((name) => {
      return name === but || chosen[name].some((value) => (own[name] || []).includes(value));
    });
  }

  function boxesOf(form) {
    return [...form.querySelectorAll('input[type="checkbox"]')];
  }

  function chosen(form) {
    const found = {};
    boxesOf(form).filter((box) => box.checked).forEach((box) => {
      (found[box.name] = found[box.name] || []).push(box.value);
    });
    return found;
  }

  function choose(form, state) {
    boxesOf(form).forEach((box) => { box.checked = (state[box.name] || []).includes(box.value); });
    const fold = form.querySelector("details");
    if (fold && boxesOf(form).some((box) => box.checked)) { fold.open = true; }
  }

  // Beside each box: how many there would be; boxes that would leave nothing go.
  function count(form, all) {
    const ticked = chosen(form);
    boxesOf(form).forEach((box) => {
      const label = box.closest("label");
      const found = all.filter((own) => (own[box.name] || []).includes(box.value) && fits(own, ticked, box.name));
      let number = label.querySelector(".count");
      if (!number) {
        number = label.appendChild(document.createElement("span"));
        number.className = "count dim";
      }
      number.textContent = String(found.length);
      label.hidden = !found.length && !box.checked;
    });
    form.querySelectorAll("fieldset").forEach((set) => {
      set.hidden = !set.querySelector("label:not([hidden])");
    });
  }

  // ---- a listing that is on the page ----

  function start(form) {
    const list = document.getElementById(form.dataset.facetsFor);
    if (!list) { return; }
    const output = form.querySelector("output");
    const names = [...new Set(boxesOf(form).map((box) => box.name))];
    const rows = [...(list.tBodies ? list.tBodies[0].rows : list.children)];
    const facets = rows.map((row) => {
      const own = {};
      names.forEach((name) => { own[name] = (row.getAttribute("data-" + name) || "").split(" ").filter(Boolean); });
      return own;
    });

    function show() {
      const ticked = chosen(form);
      let left = 0;
      rows.forEach((row, at) => {
        row.hidden = !fits(facets[at], ticked);
        left += row.hidden ? 0 : 1;
      });
      count(form, facets);
      if (output) {
        output.textContent = output.dataset.count.replace("{count}", left).replace("{all}", rows.length);
      }
    }

    // What the address says about anything else stays in it.
    function keep() {
      const state = read();
      names.forEach((name) => { delete state[name]; });
      write({ ...state, ...chosen(form) });
    }

    function restore() {
      choose(form, read());
      show();
    }

    form.addEventListener("change", () => { show(); keep(); });
    form.addEventListener("reset", () => setTimeout(() => { show(); keep(); }));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", restore);
    restore();
  }

  root.stratkitFacets = { read, write, fits, chosen, choose, count };
  document.querySelectorAll("form[data-facets-for]").forEach(start);
})(window);
