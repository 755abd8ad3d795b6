// Between the story and a learning platform that speaks SCORM 1.2. The platform learns where the reader is, and that the end
// was reached or the quiz finished; it is never told a score. Without a platform the story is just shown.
(function () {
  "use strict";
  const STORY = "ai-paradox.html";
  // What tells that the story is at its end, that the quiz asks, and that it has a result of the reader's own.
  const END = ".pass-on";
  const ASKED = ".quiz-screen";
  const RESULT = ".quiz-class";
  // Where a reader can be: what else a platform may have kept is no place of this story.
  const PLACE = /^#\/(id|en)\/[a-z-]+\/$/;

  // The platform puts its API into a window around this one, or around the one that opened it.
  function find(from) {
    try {
      for (let at = from; at; at = at.parent === at ? null : at.parent) if (at.API) return at.API;
    } catch (error) {
      // A window of another origin is no platform of ours.
      console.warn(error);
    }
    return null;
  }
  const api = find(window) || find(window.opener);
  // Whatever a platform does, the story is shown.
  function call(name, ...values) {
    try {
      return api ? String(api[name](...values)) : "";
    } catch (error) {
      console.warn(error);
      return "";
    }
  }
  const get = (name) => call("LMSGetValue", name);
  const set = (name, value) => call("LMSSetValue", name, value);

  const begun = Date.now();
  call("LMSInitialize", "");
  let done = ["completed", "passed"].includes(get("cmi.core.lesson_status"));
  if (!done) set("cmi.core.lesson_status", "incomplete");
  // Whoever leaves will come back.
  set("cmi.core.exit", "suspend");

  function complete() {
    if (done) return;
    done = true;
    set("cmi.core.lesson_status", "completed");
    call("LMSCommit", "");
  }

  const frame = document.getElementById("story");
  let place = get("cmi.core.lesson_location");
  frame.src = STORY + (PLACE.test(place) ? place : "");

  // The story moves without loading: what it shows is looked at whenever it changes.
  frame.addEventListener("load", function () {
    const story = frame.contentDocument;
    let end = null;
    let asked = false;
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && complete());
    function look() {
      const page = story.getElementById("page");
      const path = page && page.dataset.path && "#/" + page.dataset.path;
      if (path && path !== place) {
        place = path;
        set("cmi.core.lesson_location", place);
        call("LMSCommit", "");
      }
      const last = story.querySelector(END);
      if (last !== end) {
        seen.disconnect();
        end = last;
        if (end) seen.observe(end);
      }
      // A result that was there before the quiz has asked anything may be of whoever sat here before.
      asked ||= story.querySelector(ASKED) !== null;
      if (asked && story.querySelector(RESULT)) complete();
    }
    new MutationObserver(look).observe(story, { childList: true, subtree: true });
    // Other sites would not be shown inside of the platform.
    story.addEventListener("click", function (event) {
      const link = event.target.closest && event.target.closest("a[href^='http']");
      if (link) Object.assign(link, { target: "_blank", rel: "noopener" });
    }, true);
    look();
  });

  addEventListener("pagehide", function () {
    const seconds = Math.round((Date.now() - begun) / 1000);
    const part = (number) => String(Math.floor(number)).padStart(2, "0");
    set("cmi.core.session_time", [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(part).join(":"));
    call("LMSCommit", "");
    call("LMSFinish", "");
  });
})();
