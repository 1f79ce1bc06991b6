// Colours the options for another business, and keeps the choice in the address.
(function () {
  "use strict";
  document.querySelectorAll("form[data-layers]").forEach(function (form) {
    const layers = JSON.parse(document.getElementById(form.dataset.layers).textContent);
    const box = form.closest(".navigator");
    const choice = form.elements.layer;

    const place = new Map(layers.options.map(function (option, at) { return [option, at]; }));

    function found(cell) { return layers.layers[choice.value][place.get(cell.dataset.option)]; }

    function points(cell) {
      return Number(found(cell)[0].replace("\u2212", "-").replace(",", ".").replace(/[^-+.\d]/g, ""));
    }

    function show() {
      box.querySelectorAll("ul").forEach(function (list) {
        Array.from(list.children).forEach(function (cell) {
          const [fit, shade, verdict] = found(cell);
          cell.className = "fit-" + layers.shades[shade];
          cell.querySelector("b").textContent = fit;
          cell.querySelector("i").textContent = layers.verdicts[verdict];
        });
        Array.from(list.children)
          .sort(function (a, b) { return points(b) - points(a) || (a.dataset.option < b.dataset.option ? -1 : 1); })
          .forEach(function (cell) { list.append(cell); });
      });
    }

    function restore() {
      const asked = new URLSearchParams(location.hash.slice(1)).get("layer");
      if (asked && layers.layers[asked]) { choice.value = asked; }
      show();
    }

    choice.addEventListener("change", function () {
      history.replaceState(null, "", "#layer=" + encodeURIComponent(choice.value));
      show();
    });
    addEventListener("hashchange", restore);
    if (location.hash.includes("layer=")) { restore(); }
  });
})();
