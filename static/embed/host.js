// For a page that embeds The AI Paradox: gives every frame of it the height that it says, and makes <ai-paradox src="…">
// one. No dependency; it reads nothing else of the page and sends nothing but a question to its own frames.
(() => {
  "use strict";
  const site = document.currentScript.src.replace(/[^/]*$/, "embed/");
  const made = [];
  const frames = () => [...made, ...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(site));
  const box = (frame) => frame.getBoundingClientRect();

  // Above the screen, it moves nothing that is being read. Where the browser sees to that itself, nothing is left to do.
  function fit(frame, height) {
    const before = box(frame);
    frame.style.height = height + "px";
    if (before.bottom > 0 || CSS.supports("overflow-anchor", "auto")) return;
    scrollBy({ top: box(frame).height - before.height, behavior: "instant" });
  }

  // What was gone on to inside begins at the frame's top, which may be far above the screen by then.
  addEventListener("message", ({ data, source }) => {
    const { type, height } = data || {};
    frames().forEach((frame) => {
      if (frame.contentWindow !== source) return;
      if (type === "ai-paradox:height" && height > 0) fit(frame, height);
      if (type === "ai-paradox:top" && box(frame).top < 0) frame.scrollIntoView();
    });
  });

  const ask = () => frames().forEach((frame) => frame.contentWindow.postMessage({ type: "ai-paradox:ask" }, "*"));

  if (!customElements.get("ai-paradox"))
    customElements.define(
      "ai-paradox",
      class extends HTMLElement {
        connectedCallback() {
          const src = this.getAttribute("src") || "";
          if (this.shadowRoot || !src.startsWith(site)) return;
          const frame = document.createElement("iframe");
          frame.style.cssText = "width:100%;border:0;height:" + (this.getAttribute("height") || 640) + "px";
          const allow = "clipboard-write; fullscreen; web-share";
          made.push(Object.assign(frame, { title: this.title, loading: "lazy", allow, src }));
          this.style.display = "block";
          this.attachShadow({ mode: "open" }).append(frame);
        }
      },
    );
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", ask);
  else ask();
})();
