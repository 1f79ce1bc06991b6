/* Reloads an open page when the site has changed, and says what keeps it from changing. */
(function () {
  "use strict";

  var known = null;
  var banner = null;

  function show(fault) {
    if (banner) {
      banner.remove();
      banner = null;
    }
    if (!fault) {
      return;
    }
    banner = document.createElement("div");
    banner.setAttribute("role", "alert");
    banner.style.cssText =
      "position:sticky;top:0;z-index:99;max-height:40vh;overflow:auto;padding:1rem;" +
      "background:var(--soft-bad,#fdd);color:var(--ink,#000);border-bottom:3px solid var(--bad,#b00)";
    var lines = document.createElement("pre");
    lines.style.cssText = "margin:0;white-space:pre-wrap;overflow-wrap:anywhere";
    lines.textContent = fault;
    banner.appendChild(lines);
    document.body.insertBefore(banner, document.body.firstChild);
  }

  new EventSource("/_live").onmessage = function (event) {
    var now = JSON.parse(event.data);
    if (known !== null && now.version !== known) {
      location.reload();
      return;
    }
    known = now.version;
    show(now.fault);
  };
})();
