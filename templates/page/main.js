/* Start every view; joined last. The second window of a projection is the same file, played differently. */

/** A view that cannot start says so in its place, and takes no other with it. @param {string} name @param {() => void} start */
function startView(name, start) {
  try {
    start();
  } catch (fault) {
    const view = byId(`view-${name}`);
    if (name !== "read") for (const part of view.children) part.toggleAttribute("hidden", true);
    const said = word("views.failed", { view: word(`views.${name}`), fault: String(fault) });
    view.prepend(make("p", { class: "box warning-box", role: "alert" }, said));
  }
}

if (!document.documentElement.classList.contains("old")) {
  if (isRoom()) startRoom();
  else {
    startViews();
    startNumbers();
    const starts = { read: startRead, prepare: startPrepare, project: startProject, vote: startVote, play: startPlay };
    for (const [name, start] of Object.entries(starts)) if (VIEWS.includes(name)) startView(name, start);
  }
}
