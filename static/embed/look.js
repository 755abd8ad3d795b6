// Runs in a page that stands inside somebody else's, before it is first drawn: how it looks, as its address says. What is
// done with it later is in conversation.js and links.js, which come once the page is there.
(function () {
  "use strict";
  var root = document.documentElement;
  var said = location.search + location.hash;
  ["plain", "transparent"].forEach(function (name) {
    if (new RegExp("[?&]" + name + "(&|=|#|$)").test(said) && (name !== "plain" || root.dataset.figure)) root.dataset[name] = "";
  });
  // By itself it is like the page around, as far as the browser tells; what a reader has chosen elsewhere is not asked.
  var linked = /[#&?]theme=(light|dark)(&|#|$)/.exec(said);
  if (linked) root.dataset.theme = linked[1];
  else delete root.dataset.theme;
  if (parent === window) return;
  addEventListener("load", function () {
    var script = document.createElement("script");
    script.src = root.dataset.talk;
    document.head.append(script);
  });
})();
