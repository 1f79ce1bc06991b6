// Colours and other small things, before the page is drawn. Everything works without it.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  var kept = null;
  try { kept = localStorage.getItem("theme"); } catch (error) { /* no storage: the system decides */ }
  if (kept === "light" || kept === "dark") { root.dataset.theme = kept; }

  function isDark() {
    return root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("[data-theme-switch]");
    if (!button) { return; }
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch (error) { /* for this page only */ }
      show();
    });
    show();
    // The language switch keeps the place on the page, which has the same name in every language.
    document.querySelectorAll(".tongues a").forEach(function (link) {
      link.addEventListener("click", function () { link.hash = location.hash; });
    });
    // What is folded away opens when a link leads into it.
    function unfold() {
      var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      var fold = target && target.closest("details");
      if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
    }
    addEventListener("hashchange", unfold);
    unfold();
  });
})();
