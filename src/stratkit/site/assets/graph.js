// Adds to the graph: zooming by buttons and wheel, and the edges of the thing in question.
(function () {
  "use strict";
  const STEP = 1.25, LEAST = 0.3, MOST = 3;

  function start(figure) {
    const svg = figure.querySelector("svg.graph");
    if (!svg) { return; }
    const box = figure.querySelector(".drawing");
    const width = svg.width.baseVal.value, height = svg.height.baseVal.value;
    let scale = 1;

    function zoom(to, x, y) {
      const next = Math.min(MOST, Math.max(LEAST, to)), ratio = next / scale;
      const left = (box.scrollLeft + x) * ratio - x, top = (box.scrollTop + y) * ratio - y;
      scale = next;
      svg.setAttribute("width", width * scale);
      svg.setAttribute("height", height * scale);
      box.scrollTo({ left: left, top: top, behavior: "instant" });
    }

    figure.querySelectorAll("[data-zoom]").forEach(function (button) {
      button.addEventListener("click", function () {
        const way = button.dataset.zoom;
        zoom(way === "in" ? scale * STEP : way === "out" ? scale / STEP : 1, box.clientWidth / 2, box.clientHeight / 2);
      });
    });
    // The wheel scrolls the page as everywhere; with Ctrl it zooms, as maps do.
    box.addEventListener("wheel", function (event) {
      if (!event.ctrlKey) { return; }
      event.preventDefault();
      const place = box.getBoundingClientRect();
      zoom(event.deltaY < 0 ? scale * STEP : scale / STEP, event.clientX - place.left, event.clientY - place.top);
    }, { passive: false });

    const edges = Array.from(svg.querySelectorAll("[data-edge]"), function (path) {
      return { path: path, ends: path.dataset.edge.split(" ") };
    });
    const nodes = new Map(Array.from(svg.querySelectorAll("[data-node]"), function (node) {
      return [node.dataset.node, node];
    }));

    function light(chosen) {
      svg.classList.toggle("chosen", chosen !== null);
      nodes.forEach(function (node) { node.classList.remove("lit"); });
      edges.forEach(function (edge) {
        const lit = chosen !== null && edge.ends.includes(chosen);
        edge.path.classList.toggle("lit", lit);
        if (lit) { edge.ends.forEach(function (end) { nodes.get(end).classList.add("lit"); }); }
      });
      if (chosen !== null) { nodes.get(chosen).classList.add("lit"); }
    }

    function of(event) {
      const node = event.target.closest("[data-node]");
      return node ? node.dataset.node : null;
    }
    // Listened to on the box: a drawing that listens for focus takes it itself, in between its nodes.
    ["mouseover", "focusin"].forEach(function (kind) {
      box.addEventListener(kind, function (event) { light(of(event)); });
    });
    ["mouseleave", "focusout"].forEach(function (kind) {
      box.addEventListener(kind, function () { light(null); });
    });
  }

  document.querySelectorAll('figure[data-tool="graph"]').forEach(start);
})();
