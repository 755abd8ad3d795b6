// Runs before anything is drawn: the theme and the language chosen last. Afterwards it fetches the app, which draws what
// can be done into the page. If anything fails, the page stays as it is and one short notice says so.
(function () {
  "use strict";
  var root = document.documentElement;

  function kept(name) {
    try {
      return localStorage.getItem("paradoks-ai." + name);
    } catch (_) {
      return null;
    }
  }

  function notice(name) {
    var element = document.querySelector("[data-notice=" + name + "]");
    if (element) element.hidden = false;
  }

  // In a frame without an origin this script counts as foreign, and has no address to begin from.
  function bring(js) {
    return import(new URL(js, document.baseURI).href);
  }

  function text(path) {
    return fetch(path).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + " " + path);
      return answer.text();
    });
  }

  function load(app) {
    var at = app.dataset;
    // What this page's step needs is on its way while the program is still being read; whether it comes is the app's
    // business.
    at.parts.split(" ").forEach(function (part) {
      if (!part) return;
      fetch(part)
        .then(function (answer) {
          return answer.arrayBuffer();
        })
        .catch(function () {});
    });
    Promise.all([
      // The single file brings its program by itself.
      (window.bring || bring)(at.js).then(function (program) {
        return program.default({ module_or_path: at.wasm }).then(function () {
          return program;
        });
      }),
      Promise.all(at.words.split(" ").filter(Boolean).map(text)),
    ])
      .then(function (loaded) {
        loaded[0].start(loaded[1]);
        // The rest of the site is kept on the device when there is nothing better to do; never from within a frame.
        if (at.offline && self === top && "serviceWorker" in navigator) {
          (self.requestIdleCallback || setTimeout)(function () {
            var script = document.createElement("script");
            script.src = at.offline;
            document.head.append(script);
          });
        }
      })
      .catch(function (error) {
        notice("no-app");
        console.warn("The app could not start; the page stays as it is.", error);
      });
  }

  var broken = false;
  // A program that breaks stops for good. The page and what was drawn last stay, and what it was about to draw over.
  addEventListener("error", function (event) {
    if (!(event.error instanceof WebAssembly.RuntimeError) || broken) return;
    broken = true;
    var path = location.pathname;
    // What is left of it hears nothing any more: links lead where they lead without it.
    ["click", "pointerover", "touchstart", "focusin"].forEach(function (kind) {
      addEventListener(
        kind,
        function (event) {
          event.stopImmediatePropagation();
        },
        true,
      );
    });
    addEventListener(
      "popstate",
      function (event) {
        event.stopImmediatePropagation();
        if (location.pathname !== path) location.reload();
      },
      true,
    );
    document.querySelectorAll(".island > .still").forEach(function (still) {
      still.parentElement.removeAttribute("data-drawn");
    });
    notice("no-app");
  });

  // A link to a figure may carry the theme in which it was looked at.
  var linked = /[#&]theme=(light|dark)$/.exec(location.hash);
  var theme = linked ? linked[1] : kept("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  // Only the root of the site leads elsewhere, and no other page leads back to it.
  if (root.dataset.frontEn && kept("language") === "en") location.replace(root.dataset.frontEn);

  // The sources are folded where the screen is narrow and inside somebody else's page, and unfold for whoever is led to one
  // of them.
  function unfold(hash) {
    var target = hash.length > 1 && document.getElementById(hash.slice(1));
    var sources = target && target.closest(".sources");
    if (sources) sources.querySelector("details").open = true;
  }
  addEventListener(
    "click",
    function (event) {
      var link = event.target.closest && event.target.closest("a[href^='#']");
      if (link) unfold(link.getAttribute("href"));
      var summary = event.target.closest && event.target.closest(".reveal > summary");
      if (summary && getComputedStyle(summary).position === "fixed") lead(summary.parentElement);
    },
    true,
  );

  // The record is opened from the bar at the bottom, wherever it stands: the reader is led there, if it is not in view.
  function lead(record) {
    setTimeout(function () {
      // The guess is answered where it was made.
      var goal = (record.dataset.asked === "guess" && document.querySelector(".stage")) || record;
      var down = goal.getBoundingClientRect().top;
      if (record.open && (down < 0 || down > innerHeight / 2)) goal.scrollIntoView();
    });
  }

  // What a chip says beside itself goes with Esc, until something else is pointed at.
  addEventListener("keydown", function (event) {
    if (event.key === "Escape") root.dataset.untipped = "";
  });
  ["pointerover", "focusin"].forEach(function (kind) {
    addEventListener(kind, function () {
      delete root.dataset.untipped;
    });
  });

  // What a reader has opened is open again before the browser goes to where the page was left.
  function reopen() {
    try {
      JSON.parse(kept("done")).done.shown.forEach(function (step) {
        var record = document.querySelector(".reveal[data-asked=" + step.toLowerCase() + "]");
        if (record) record.open = true;
      });
    } catch (_) {
      // Nothing is kept here, or nothing that can be read: the app says so.
    }
  }

  addEventListener("DOMContentLoaded", function () {
    reopen();
    var sources = document.querySelector(".sources > details");
    if (sources && parent === window && matchMedia("(min-width: 48rem)").matches) sources.open = true;
    unfold(location.hash);
    var app = document.querySelector("meta[name=app]");
    if (!app) return;
    if (typeof WebAssembly !== "object") return notice("no-app");
    // The page is drawn first. In a tab that nobody looks at yet nothing is drawn, and the app comes all the same.
    var begun = false;
    function begin() {
      if (!begun) setTimeout(load, 0, app);
      begun = true;
    }
    requestAnimationFrame(begin);
    setTimeout(begin, 3000);
  });
})();
