// Colours the options for another business, leaves those of some verdicts, and keeps the choice in the address.
(function () {
  "use strict";
  document.querySelectorAll("form[data-layers]").forEach(function (form) {
    const layers = JSON.parse(document.getElementById(form.dataset.layers).textContent);
    const box = form.closest(".navigator");
    const choice = form.elements.layer;
    const verdicts = Array.from(form.elements.verdict);
    const first = choice.value;

    const place = new Map(layers.options.map(function (option, at) { return [option, at]; }));

    function found(cell) { return layers.layers[choice.value][place.get(cell.dataset.option)]; }

    function points(cell) {
      return Number(found(cell)[0].replace("\u2212", "-").replace(",", ".").replace(/[^-+.\d]/g, ""));
    }

    function wanted() { return verdicts.filter(function (one) { return one.checked; }); }

    function show() {
      const all = wanted().length === 0;
      box.querySelectorAll(".stages ul").forEach(function (list) {
        Array.from(list.children).forEach(function (cell) {
          const [fit, shade, verdict] = found(cell);
          cell.className = "fit-" + layers.shades[shade];
          cell.querySelector("b").textContent = fit;
          cell.querySelector("i").textContent = layers.verdicts[verdict];
          cell.hidden = !(all || verdicts[verdict].checked);
        });
        Array.from(list.children)
          .sort(function (a, b) { return points(b) - points(a) || (a.dataset.option < b.dataset.option ? -1 : 1); })
          .forEach(function (cell) { list.append(cell); });
      });
    }

    function keep() {
      const state = new URLSearchParams();
      if (choice.value !== first) { state.set("layer", choice.value); }
      const names = wanted().map(function (one) { return one.value; });
      if (names.length) { state.set("verdict", names.join(",")); }
      const said = state.toString().replace(/%2C/g, ",");
      history.replaceState(null, "", said ? "#" + said : location.pathname + location.search);
    }

    function restore() {
      const state = new URLSearchParams(location.hash.slice(1));
      const asked = state.get("layer");
      choice.value = asked && layers.layers[asked] ? asked : first;
      const names = (state.get("verdict") || "").split(",");
      verdicts.forEach(function (one) { one.checked = names.includes(one.value); });
      show();
    }

    form.addEventListener("change", function () { keep(); show(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    addEventListener("hashchange", restore);
    if (location.hash.length > 1) { restore(); }
  });
})();
