/* Light, dark, or as the machine has it: what the style says of dark screens is switched as a whole. */

/** @type {Record<string, string>} */
const DARK_WHEN = { auto: "(prefers-color-scheme: dark)", dark: "screen", light: "not all" };

/** The blocks of the style for dark screens, found before any of them is switched. */
const DARK_RULES = [...document.styleSheets]
  .flatMap((sheet) => [...sheet.cssRules])
  .flatMap((rule) => (rule instanceof CSSMediaRule && rule.media.mediaText === DARK_WHEN.auto ? [rule] : []));

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
  for (const rule of DARK_RULES) rule.media.mediaText = DARK_WHEN[scheme] ?? "";
}
