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

/** No other block of the style may have one of these media. @type {Record<string, string>} */
const DARK_WHEN = { auto: "(prefers-color-scheme: dark)", dark: "only screen", light: "not all" };

/** The blocks of the style for dark screens are those whose medium is one of these. */
function showScheme(/** @type {string} */ scheme) {
  selectOf("scheme").value = scheme;
  document.documentElement.dataset.scheme = scheme;
  for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
    const dark = rule instanceof CSSMediaRule && Object.values(DARK_WHEN).includes(rule.media.mediaText);
    if (dark) rule.media.mediaText = DARK_WHEN[scheme] ?? DARK_WHEN.auto ?? "";
  }
}
