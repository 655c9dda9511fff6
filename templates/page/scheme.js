/* Light, dark, or as the machine has it: what the style says of dark screens is switched as a whole. */

/** @type {Record<string, string>} */
const DARK_WHEN = { auto: "(prefers-color-scheme: dark)", dark: "screen", light: "not all" };

function startScheme() {
  const choice = /** @type {HTMLSelectElement} */ (byId("scheme"));
  choice.value = reading.scheme in DARK_WHEN ? reading.scheme : "auto";
  choice.addEventListener("change", () => {
    rememberReading({ scheme: choice.value });
    showScheme(choice.value);
  });
  if (choice.value !== "auto") showScheme(choice.value);
}

function showScheme(/** @type {string} */ scheme) {
  document.documentElement.dataset.scheme = scheme;
  for (const rule of darkRules()) rule.media.mediaText = DARK_WHEN[scheme] ?? "";
}

/** The blocks of the style for dark screens, found before any of them is switched. */
const darkRules = (() => {
  /** @type {CSSMediaRule[]} */
  const found = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === DARK_WHEN.auto) found.push(rule);
    }
  }
  return () => found;
})();
