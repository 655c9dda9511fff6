/* Scenes noted while watching: slot, time as one writes it, note; a stopwatch that says the time. */

/** When the stopwatch was started, in milliseconds since 1970; 0 when it is not running. */
let watchStarted = 0;

function startScenes() {
  watchStarted = kept("watch", 0);
  byId("prepare-scenes").append(...data.scenes.map(sceneRow));
  byId("prepare-watch").addEventListener("click", toggleWatch);
  setInterval(drawWatch, 1000);
  drawWatch();
}

/** @param {{ slot: string, label: string }} scene @param {number} index */
function sceneRow({ slot, label }, index) {
  const id = `prepare-scene-${index}`;
  const at = make("input", { id: `${id}-at`, type: "text", maxlength: "40", autocomplete: "off", name: "at" });
  const note = make("input", { id: `${id}-note`, type: "text", maxlength: String(LONGEST_TEXT), autocomplete: "off", name: "note" });
  const log = () => logScene(slot, at, note);
  for (const field of [at, note]) field.addEventListener("change", log);
  const now = () => {
    at.value = watchTime();
    log();
    note.focus();
  };
  return make("li", { "data-slot": slot },
    make("p", { class: "label", id }, label),
    make("div", { class: "prepare-line", role: "group", "aria-labelledby": id },
      make("span", {}, make("label", { for: at.id }, word("prepare.scenes.at")), at),
      make("button", { type: "button", class: "prepare-now", click: now }, word("prepare.scenes.now")),
      make("span", { class: "prepare-wide" }, make("label", { for: note.id }, word("prepare.scenes.note")), note)));
}

/** @param {string} slot @param {HTMLInputElement} at @param {HTMLInputElement} note */
function logScene(slot, at, note) {
  if (!isPrintable(at) || !isPrintable(note)) return;
  const said = { slot, at: at.value.trim(), note: note.value.trim() };
  changeSession((changed) => {
    const others = changed.scenes.filter((scene) => scene.slot !== slot);
    changed.scenes = said.at || said.note ? [...others, said] : others;
  });
}

/** What the session holds, in the fields. */
function drawScenes() {
  for (const row of byId("prepare-scenes").children) {
    const logged = session().scenes.find(({ slot }) => slot === row.getAttribute("data-slot"));
    for (const field of row.querySelectorAll("input")) {
      field.value = logged?.[field.name === "at" ? "at" : "note"] ?? "";
    }
  }
}

function toggleWatch() {
  watchStarted = watchStarted ? 0 : Date.now();
  keep("watch", watchStarted);
  drawWatch();
}

function drawWatch() {
  byId("prepare-watch").textContent = word(watchStarted ? "prepare.scenes.stop" : "prepare.scenes.start");
  byId("prepare-watch-time").textContent = watchTime();
  for (const now of byId("prepare-scenes").querySelectorAll("button")) now.disabled = !watchStarted;
}

/** Time since the stopwatch was started, "0:12:34". */
function watchTime() {
  if (!watchStarted) return "";
  const seconds = Math.max(0, Math.floor((Date.now() - watchStarted) / 1000));
  const two = (/** @type {number} */ n) => String(n % 60).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
}
