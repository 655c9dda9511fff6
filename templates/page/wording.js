/* How hard the questions are worded, and whether the page is light or dark. */

function showLevel(/** @type {string} */ level) {
  for (const choice of byId("level").querySelectorAll("input")) choice.checked = choice.value === level;
  for (const { id, key } of data.records) {
    const wording = key === `question:${id}` && document.querySelector(`#question-${id} .wording`);
    if (!wording) continue;
    wording.replaceChildren(...piece(key, `say-${level}`)?.querySelector("p")?.childNodes ?? []);
    if (level === "easy") wording.append(" ", make("span", { class: "untested" }, word("read.level.untested")));
  }
  units.length = 0;
}

/** @type {Record<string, string>} */
const DARK_WHEN = { auto: "(prefers-color-scheme: dark)", dark: "screen", light: "not all" };

/** The blocks of the style for dark screens, found before any of them is switched. */
const DARK_RULES = [...document.styleSheets]
  .flatMap((sheet) => [...sheet.cssRules])
  .flatMap((rule) => (rule instanceof CSSMediaRule && rule.media.mediaText === DARK_WHEN.auto ? [rule] : []));

function showScheme(/** @type {string} */ scheme) {
  fieldOf("scheme").value = scheme;
  document.documentElement.dataset.scheme = scheme;
  for (const rule of DARK_RULES) rule.media.mediaText = DARK_WHEN[scheme] ?? DARK_WHEN.auto ?? "";
}
