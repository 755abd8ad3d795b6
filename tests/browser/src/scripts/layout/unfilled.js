// No text, and nothing that is read instead of one, shows the name of a blank that was never filled.

const unfilled = () => {
  const BLANK = /\{=\w+\}/;
  const texts = [...document.querySelectorAll("body *:not(script, style)")].flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data),
    ...["aria-label", "aria-valuetext", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
  ]);
  return texts.filter((text) => BLANK.test(text)).map((text) => `“${text.trim()}”`);
};
