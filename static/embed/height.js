// Runs in a page that stands inside somebody else's: tells the page around it how high it is, in the words of whoever
// listens there. It answers a few well-known questions, always with the height, and does nothing else with what it hears.
(function () {
  "use strict";
  var root = document.documentElement;
  var here = new URLSearchParams(location.search);
  var listeners = [own, datawrapper, amp, embedly, canvas];
  // Who can bring a line of this page before the reader.
  var scrollers = [];
  var last = 0;
  // As the page around knows it; what a reader has answered since, which may stand behind the #, is none of its business.
  var src = location.href.replace(/#.*\b(drawn|marks|work|quiz)=.*/, "");

  function post(message) {
    parent.postMessage(message, "*");
  }

  function own(height) {
    post({ type: "ai-paradox:height", height: height });
  }

  function datawrapper(height) {
    post({ "datawrapper-height": { "ai-paradox": height } });
  }

  function amp(height) {
    post({ sentinel: "amp", type: "embed-size", height: height });
  }

  // Medium and whoever else embeds by way of Embedly.
  function embedly(height) {
    post(JSON.stringify({ src: src, context: "iframe.resize", height: height }));
  }

  // Courses in Canvas, by way of LTI.
  function canvas(height) {
    post(JSON.stringify({ subject: "lti.frameResize", height: height }));
  }

  function pym(id, what) {
    return function (number) {
      post("pymxPYMx" + id + "xPYMx" + what + "xPYMx" + number);
    };
  }

  function wordpress(secret) {
    return function (height) {
      post({ message: "height", value: height, secret: secret });
    };
  }

  function iframeResizer(id) {
    var how = "init";
    return function (height) {
      post("[iFrameSizer]" + id + ":" + height + ":" + root.clientWidth + ":" + how);
      how = "size";
    };
  }

  function iframeResizerScrolls(id) {
    return function (top) {
      post("[iFrameSizer]" + id + ":" + top + ":0:scrollToOffset");
    };
  }

  // The height of what the page holds, never that of the frame: so it cannot grow by itself. It is measured without a
  // scrollbar, and there is one only where that is higher than the frame: otherwise a scrollbar could stand because of the
  // width that it takes.
  function measure() {
    root.style.overflowY = "hidden";
    var height = Math.ceil(root.getBoundingClientRect().height);
    if (innerHeight < height) root.style.overflowY = "";
    return height;
  }

  function tell(listener) {
    if (last > 0) listener(last);
  }

  function changed() {
    var height = measure();
    if (height === last || !(height > 0)) return;
    last = height;
    listeners.forEach(tell);
  }

  // What was gone on to is read from its beginning, which may be far above the screen. The app says when the reader did.
  function goneOn() {
    post({ type: "ai-paradox:top" });
  }

  // A link leads there: see links.js.
  function leads(event) {
    scrollers.forEach(function (scroller) {
      scroller(event.detail);
    });
  }

  // However often it is asked for within a moment, the height is told once.
  var asked = [];
  function answer(listener) {
    if (asked.indexOf(listener) >= 0) return;
    asked.push(listener);
    setTimeout(function () {
      asked.splice(asked.indexOf(listener), 1);
      tell(listener);
    });
  }

  // Whoever introduces itself is told now and from now on. A page around has a few names at most: one that takes ever new
  // ones is not listened to.
  var known = {};
  var MOST = 16;
  function welcome(name, listener, scroller) {
    if (!known[name]) {
      if (listeners.length >= MOST) return;
      known[name] = listener;
      listeners.push(listener);
      if (scroller) scrollers.push(scroller);
    }
    answer(known[name]);
  }

  function heard(event) {
    var said = event.data;
    if (event.source !== parent || !said) return;
    if (said.type === "ai-paradox:ask") return answer(own);
    if (said.message === "ready" && typeof said.secret === "string" && /^[A-Za-z0-9]+$/.test(said.secret)) {
      return welcome("wp " + said.secret, wordpress(said.secret));
    }
    if (typeof said !== "string") return;
    var words = said.split(":");
    if (said.indexOf("[iFrameSizer]") === 0 && /^(true|false)$/.test(words[2])) {
      var id = words[0].slice("[iFrameSizer]".length);
      welcome("resizer " + id, iframeResizer(id), iframeResizerScrolls(id));
    } else if (child && said.indexOf("pymxPYMx" + here.get("childId") + "xPYMx") === 0) {
      answer(child);
    }
  }

  if (parent === window) return;
  var child = here.get("childId") && pym(here.get("childId"), "height");
  if (child) {
    listeners.push(child);
    scrollers.push(pym(here.get("childId"), "scrollToChildPos"));
  }
  var secret = /[#&?]secret=([A-Za-z0-9]+)/.exec(location.hash);
  if (secret) welcome("wp " + secret[1], wordpress(secret[1]));
  addEventListener("message", heard);
  addEventListener("load", changed);
  addEventListener("resize", changed);
  addEventListener("gone-on", goneOn);
  addEventListener("goal", leads);
  addEventListener("DOMContentLoaded", function () {
    changed();
    new ResizeObserver(changed).observe(root);
  });
})();
