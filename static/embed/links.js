// Runs in a page that stands inside somebody else's, once it is there. A link within it brings its goal before the reader, and leaves no
// entry in the history, which is that of the page around; the link to a figure is copied, since no address bar shows it.
(function () {
  "use strict";
  // The same page on the site itself.
  function onSite(hash) {
    return document.querySelector("link[rel=canonical]").href + hash;
  }

  // A frame that is as high as its page cannot scroll: what the reader sees of it is up to the page around. Browsers differ
  // in whether they scroll that one, too, and so it is asked as well. Only here, since the reader has clicked.
  function bring(goal) {
    var watch = new IntersectionObserver(function (seen) {
      watch.disconnect();
      var last = seen[seen.length - 1];
      if (last.intersectionRatio > 0.6) return;
      goal.scrollIntoView();
      var margin = parseFloat(getComputedStyle(goal).scrollMarginTop) || 0;
      var top = Math.max(0, Math.round(goal.getBoundingClientRect().top - margin));
      parent.postMessage({ type: "ai-paradox:goal", top: top }, "*");
      dispatchEvent(new CustomEvent("goal", { detail: top }));
    });
    watch.observe(goal);
  }

  function follow(link, event) {
    var hash = link.getAttribute("href");
    var goal = document.getElementById(hash.slice(1));
    if (!goal) return;
    if (goal.getClientRects().length) return lead(goal, hash, event);
    // What is not shown here is on the site.
    event.preventDefault();
    open(onSite(hash), "_blank", "noopener");
  }

  function lead(goal, hash, event) {
    // The app has been there before where a number points at a figure.
    if (!event.defaultPrevented) location.replace(hash);
    event.preventDefault();
    bring(goal);
    // What opened for it makes the page higher, and the page around makes room for that only now.
    var again = bring.bind(null, goal);
    addEventListener("resize", again);
    setTimeout(removeEventListener, 1000, "resize", again);
  }

  // The figure with what it shows now.
  function address(link) {
    var name = link.getAttribute("href").slice(1);
    var now = location.hash.slice(1).split("&theme=")[0];
    if (now.split("&")[0] !== name) {
      var shown = document.querySelector("#" + name + " :not(a)[data-state]");
      now = name + (shown ? shown.dataset.state : "");
    }
    return onSite("#" + now);
  }

  function say(link, text, field) {
    var note = document.querySelector(".link-copied");
    note.textContent = text;
    var from = document.body.getBoundingClientRect();
    note.style.bottom = from.bottom - link.getBoundingClientRect().top + "px";
    if (!field) return;
    var input = document.createElement("input");
    input.readOnly = true;
    input.value = field;
    input.setAttribute("aria-label", text);
    note.append(input);
    input.focus({ preventScroll: true });
    input.select();
  }

  function copy(link) {
    var text = address(link);
    var note = document.querySelector(".link-copied");
    var refused = say.bind(null, link, note.dataset.refused, text);
    if (!navigator.clipboard) return refused();
    navigator.clipboard.writeText(text).then(say.bind(null, link, note.dataset.done), refused);
  }

  function clicked(event) {
    var link = event.target.closest("a[href^='#']");
    var isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    return link && isPlain ? link : null;
  }

  // Before the app, which would put the figure into an address that nobody sees.
  function early(event) {
    var link = clicked(event);
    if (!event.target.closest(".link-copied")) document.querySelector(".link-copied").textContent = "";
    if (!link || !link.matches(".figure-link")) return;
    event.preventDefault();
    event.stopPropagation();
    copy(link);
  }

  // After the app, which shows in its figure what a number says.
  function late(event) {
    var link = clicked(event);
    if (link) follow(link, event);
  }

  addEventListener("click", early, true);
  addEventListener("click", late);
})();
