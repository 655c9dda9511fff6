/* Scenes noted while watching: for each slot when it was, as one writes it, and what was seen. */

function startScenes() {
  byId("prepare-scenes").addEventListener("change", () => {
    const rows = sceneRows();
    if (!rows.every(({ fields }) => fields.every((field) => isPrintable(field)))) return;
    const scenes = rows.map(({ slot, fields: [at, note] }) => ({ slot, at: at.value.trim(), note: note.value.trim() }));
    const others = session().scenes.filter(({ slot }) => !hasSlot(slot));
    changeSession({ scenes: [...scenes.filter(({ at, note }) => at || note), ...others] });
  });
}

const hasSlot = (/** @type {string} */ slot) => data.scenes.some((scene) => scene.slot === slot);
const sceneRows = () => data.scenes.map(({ slot }) => {
  const field = (/** @type {string} */ name) =>
    partOf(byId("prepare-scenes"), `[data-slot="${slot}"] [name=${name}]`, HTMLInputElement);
  return { slot, fields: /** @type {const} */ ([field("at"), field("note")]) };
});

function drawScenes() {
  for (const { slot, fields: [at, note] } of sceneRows()) {
    const logged = session().scenes.find((scene) => scene.slot === slot);
    at.value = logged?.at ?? "";
    note.value = logged?.note ?? "";
  }
}
