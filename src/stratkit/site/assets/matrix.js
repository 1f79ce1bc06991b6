// Hides the columns of a matrix that the chosen facets leave out, and keeps the choice in the address.
(function () {
  "use strict";

  function start(form) {
    var table = document.getElementById(form.dataset.matrixFor);
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells, 1);
    var output = form.querySelector("output");

    function chosen() {
      var found = {};
      form.querySelectorAll("input:checked").forEach(function (box) {
        (found[box.name] = found[box.name] || []).push(box.value);
      });
      return found;
    }

    function fits(head, facets) {
      return Object.keys(facets).every(function (name) {
        var own = (head.getAttribute("data-" + name) || "").split(" ");
        return facets[name].some(function (value) { return own.indexOf(value) >= 0; });
      });
    }

    function show() {
      var facets = chosen();
      var kept = heads.map(function (head) { return fits(head, facets); });
      kept.forEach(function (keep, at) { heads[at].hidden = !keep; });
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        var says = false;
        kept.forEach(function (keep, at) {
          var cell = row.cells[at + 1];
          cell.hidden = !keep;
          says = says || (keep && cell.firstChild !== null);
        });
        row.hidden = !says;
      });
      var count = kept.filter(Boolean).length;
      output.textContent = output.dataset.count.replace("{count}", count).replace("{all}", kept.length);
    }

    function keep() {
      var facets = chosen();
      var parts = Object.keys(facets).map(function (name) { return name + "=" + facets[name].join(","); });
      history.replaceState(null, "", parts.length ? "#" + parts.join("&") : location.pathname + location.search);
    }

    function restore() {
      location.hash.slice(1).split("&").forEach(function (part) {
        var pair = part.split("=");
        (pair[1] || "").split(",").forEach(function (value) {
          var box = form.querySelector('input[name="' + CSS.escape(pair[0]) + '"][value="' + CSS.escape(value) + '"]');
          if (box) { box.checked = true; form.querySelector("details").open = true; }
        });
      });
    }

    form.addEventListener("change", function () { show(); keep(); });
    form.addEventListener("reset", function () { setTimeout(function () { show(); keep(); }); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    restore();
    show();
  }

  document.querySelectorAll("form[data-matrix-for]").forEach(start);
})();
