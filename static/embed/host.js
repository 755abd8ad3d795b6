// For a page that embeds The AI Paradox: gives every frame of it the height that it says, and makes <ai-paradox src="…">
// one. No dependency; it reads nothing else of the page and sends nothing but a question to its own frames.
(function () {
  "use strict";
  var site = document.currentScript.src.replace(/[^/]*$/, "") + "embed/";
  var made = [];

  function frames() {
    return [...made, ...document.querySelectorAll("iframe")].filter((frame) => frame.src.indexOf(site) === 0);
  }

  // Above the screen, it moves nothing that is being read. Where the browser sees to that itself, nothing is left to do.
  function fit(frame, height) {
    var before = frame.getBoundingClientRect();
    frame.style.height = height + "px";
    if (before.bottom > 0 || CSS.supports("overflow-anchor", "auto")) return;
    scrollBy({ top: frame.getBoundingClientRect().height - before.height, behavior: "instant" });
  }

  // What was gone on to inside begins at the frame's top, which may be far above the screen by then.
  addEventListener("message", (event) => {
    var said = event.data || {};
    frames().forEach((frame) => {
      if (frame.contentWindow !== event.source) return;
      if (said.type === "ai-paradox:height" && said.height > 0) fit(frame, said.height);
      if (said.type === "ai-paradox:top" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    });
  });

  function ask() {
    frames().forEach((frame) => frame.contentWindow.postMessage({ type: "ai-paradox:ask" }, "*"));
  }

  if (window.customElements && !customElements.get("ai-paradox")) {
    customElements.define(
      "ai-paradox",
      class extends HTMLElement {
        connectedCallback() {
          var source = this.getAttribute("src") || "";
          if (this.shadowRoot || source.indexOf(site) !== 0) return;
          var frame = document.createElement("iframe");
          frame.title = this.title;
          frame.loading = "lazy";
          frame.allow = "clipboard-write; fullscreen; web-share";
          frame.style.cssText = "width:100%;border:0;height:" + (this.getAttribute("height") || 640) + "px";
          frame.src = source;
          made.push(frame);
          this.style.display = "block";
          this.attachShadow({ mode: "open" }).append(frame);
        }
      },
    );
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", ask);
  else ask();
})();
