// Runs in a page that stands inside somebody else's, once it is there. It tells the page around what is done here, never
// what was answered, and shows what that page asks for: a step, a figure in a state, a theme. STORY lists the steps: name,
// figures, address in each language.
(function () {
  "use strict";
  var root = document.documentElement;
  var told = {};
  var done = {};
  // The theme that was chosen for this frame, and the scheme of the page around, as far as its script tells.
  var theme = root.dataset.theme || "auto";
  var around = "";
  var asked = null;

  // The same once more is no news.
  function tell(kind, message) {
    var text = JSON.stringify(message);
    if (told[kind] === text) return;
    told[kind] = text;
    message.type = "ai-paradox:" + kind;
    parent.postMessage(message, "*");
  }

  function step() {
    var main = document.querySelector("main[class*=step-]");
    return main ? /step-(\w+)/.exec(main.className)[1] : "";
  }

  // Its place among the steps, by its name or its number.
  function place(name) {
    return STORY.findIndex(function (known, at) {
      return known.name === name || at + 1 === name;
    });
  }

  function tellStep() {
    var name = step();
    tell("step", { step: name, number: place(name) + 1, figure: root.dataset.figure || null, language: root.lang });
  }

  // The app writes the theme into the address, which nobody has chosen for this frame.
  function written() {
    var hash = location.hash.replace(/&theme=\w+$/, "");
    if (theme === "auto" && hash !== location.hash) history.replaceState(history.state, "", hash);
    tellState();
  }

  // The page around has made room for what is seen: what is closed stays closed on paper.
  function printed(event) {
    event.stopImmediatePropagation();
  }

  // A drawing, the marks on a scale and one's own work are answers; how the model is set is none.
  function tellState() {
    var said = /^#figure-([\w-]+)(.*)$/.exec(location.hash.split("&theme=")[0]);
    if (!said) return;
    var state = said[2].split("&").filter(function (part) {
      return said[1] === "organisation" ? part : /^(show|by|at)=/.test(part);
    });
    tell("state", { step: step(), figure: said[1], state: state.join("&") });
  }

  // Each thing once.
  function tellDone(what) {
    var name = step();
    if (done[name + what]) return;
    done[name + what] = true;
    tell("answered", { step: name, what: what });
  }

  function answered() {
    // Once it is drawn.
    setTimeout(function () {
      if (document.querySelector(".quiz-result")) tellDone("result");
      else tellDone(document.querySelector(".reveal[open]") ? "record" : "answer");
    });
  }

  function dress() {
    var now = theme === "auto" ? around : theme;
    if (now) root.dataset.theme = now;
    else delete root.dataset.theme;
  }

  // What was gone on to looks the same, also when it is loaded afresh.
  function goneOn() {
    var looks = ["plain", "transparent"].filter(function (name) {
      return name in root.dataset;
    });
    var query = location.search.slice(1).split("&").concat(looks).filter(Boolean).join("&");
    var hash = theme === "auto" ? location.hash : "#theme=" + theme;
    history.replaceState(history.state, "", location.pathname + (query && "?" + query) + hash);
  }

  // How each may be said.
  var WORDS = { theme: /^(auto|light|dark)$/, around: /^(light|dark|)$/, state: /^[\w.,:=&+-]{0,2000}$/ };

  // Where it leads to: a step, and a figure of it. Nothing where it cannot be shown.
  function goal(said) {
    for (var name in WORDS) {
      if (said[name] !== undefined && !(typeof said[name] === "string" && WORDS[name].test(said[name]))) return null;
    }
    var now = place(step());
    var to = said.step === undefined ? now : place(said.step);
    if (to < 0) return null;
    var figures = STORY[to].figures;
    var alone = root.dataset.figure;
    var figure = said.figure === undefined ? (to === now || !alone ? alone : figures[0]) : said.figure;
    var isFigure = said.figure !== undefined || said.state !== undefined;
    if (isFigure && figures.indexOf(figure) < 0) return null;
    return { now: now, to: to, figure: figure, isFigure: isFigure };
  }

  // However many are heard, the last counts, a few times a second; what is left out stays as it was. What cannot be shown
  // takes nothing back of what was asked before it.
  function heard(event) {
    var said = event.data;
    if (event.source !== parent || !said || said.type !== "ai-paradox:show") return;
    var next = {};
    function add(from, names) {
      names.forEach(function (name) {
        if (from[name] !== undefined) next[name] = from[name];
      });
    }
    // Another step has figures of its own, and another figure states.
    add(asked || {}, ["theme", "around"]);
    if (said.step === undefined) add(asked || {}, said.figure === undefined ? ["step", "figure", "state"] : ["step"]);
    add(said, ["step", "figure", "state", "theme", "around"]);
    if (!goal(next)) return;
    if (!asked) setTimeout(show, 60);
    asked = next;
  }

  function show() {
    var said = asked;
    var led = goal(said);
    asked = null;
    if (said.theme !== undefined) theme = said.theme;
    if (said.around !== undefined) around = said.around;
    dress();
    // The reader may have gone on meanwhile.
    if (!led) return;
    var now = led.now;
    var to = led.to;
    var figure = led.figure;
    var isFigure = led.isFigure;
    var state = said.state;
    var alone = root.dataset.figure;
    // The sign behind the name keeps it from being the name of an element, to which the browser would go.
    var hash = isFigure ? "#figure-" + figure + (state === undefined ? "" : "&" + state.replace(/^&/, "")) : "";
    if (to !== now || (alone && figure !== alone)) {
      var path = "embed/" + root.lang + "/" + STORY[to][root.lang] + "/" + (alone && figure ? figure + "/" : "");
      return location.replace(root.dataset.base + path + location.search + hash);
    }
    if (state !== undefined) {
      location.replace(hash);
      dispatchEvent(new Event("shown"));
    }
    if (!isFigure || alone) return;
    var shown = document.getElementById("figure-" + figure);
    var record = shown.closest(".reveal");
    if (record) record.open = true;
    // As far as this page scrolls by itself.
    scrollTo(0, scrollY + shown.getBoundingClientRect().top);
  }

  tellStep();
  new MutationObserver(tellStep).observe(document.body, { childList: true });
  addEventListener("written", written);
  addEventListener("beforeprint", printed, true);
  addEventListener("answered", answered);
  addEventListener("gone-on", goneOn);
  addEventListener("message", heard);
})();
