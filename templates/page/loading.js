/* Session files leave the page and come back: saved, chosen, dropped on the view. */

/** Hand the session to the person as a file. */
function saveSession() {
  const text = JSON.stringify(sessionFile(session()), null, 1);
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/json" }));
  const name = `${data.film}-${session().request.minutes}min.session.json`;
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}

/** @param {File} file @returns {Promise<ReadSession>} */
async function openedSession(file) {
  if (file.size > MOST_BYTES) return refused(word("prepare.file.too_big"));
  try {
    return parsedSession(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    return refused(word("prepare.file.not_text"));
  }
}

/** Loading, by the button or by a file dropped on the view. */
function startLoading() {
  const view = byId("view-prepare");
  const field = fieldOf("load");
  field.addEventListener("change", () => {
    load(field.files?.[0]);
    field.value = "";
  });
  view.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  view.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    load(event.dataTransfer.files[0]);
  });
}

/** Load a file over the session at hand, which a bad file leaves as it is. @param {File | undefined} file */
async function load(file) {
  if (!file) return;
  const read = await openedSession(file);
  const { session: loaded, dropped, asked } = read;
  if (loaded) changeSession((changed) => Object.assign(changed, loaded));
  const lines = loaded
    ? [word("prepare.file.loaded", { name: file.name }),
      dropped.length ? word("prepare.file.dropped", { names: shortList(dropped) }) : "",
      asked.length ? word("prepare.file.asked", { names: shortList(asked) }) : ""]
    : [word("prepare.file.refused", { name: file.name }), ...read.faults.slice(0, 5)];
  byId("prepare-file").replaceChildren(...lines.filter(Boolean).map((line) => make("p", {}, line)));
}

/** @param {string[]} names */
function shortList(names) {
  return names.length > 8 ? `${names.slice(0, 8).join(", ")}…` : names.join(", ");
}
