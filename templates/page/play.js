/* Jouer: a file, its cards, a prediction for each counter, then what the counter answers. Nothing is kept. */

const UNSEEN = -1;
/** Which file, which card; for each card and counter the sign chosen, and the answer once it was seen. */
const play = { file: 0, card: 0, signs: /** @type {number[][]} */ ([]), seen: /** @type {number[][]} */ ([]) };
const gameFile = () => /** @type {GameFile} */ (data.games[0]?.files[play.file]);
const answersNow = () => gameFile().cards[play.card]?.[3] ?? [];

function startPlay() {
  onClick("play-", {
    previous: () => turnCard(-1),
    next: () => turnCard(1),
    erase: layOut,
    print: () => window.print(),
    send: sendBoard,
  });
  byId("play-file").addEventListener("change", () => {
    play.file = Number(selectOf("play-file").value);
    layOut();
  });
  byId("play-counters").addEventListener("click", pressed);
  byId("play-counters").addEventListener("keydown", playKey);
  document.addEventListener("erased", layOut);
  document.addEventListener("session", offerFiles);
  layOut();
  offerFiles();
}

/** The files of the audience that Préparer has; the one at hand stays, where it is among them. */
function offerFiles() {
  const { audience } = session().request;
  const files = [...(data.games[0]?.files.entries() ?? [])].filter(([, file]) => file.audiences.includes(audience));
  byId("play-file").replaceChildren(...files.map(([at, { choice }]) => make("option", { value: String(at) }, choice)));
  const [first = play.file] = files.map(([at]) => at);
  if (!files.some(([at]) => at === play.file)) {
    play.file = first;
    layOut();
  }
  selectOf("play-file").value = String(play.file);
}

/** The file from its first card, nothing predicted and nothing seen. */
function layOut() {
  const { cards } = gameFile();
  Object.assign(play, { card: 0, signs: cards.map(() => []), seen: cards.map(([, , , answers]) => answers.map(() => UNSEEN)) });
  drawPlay();
}

function turnCard(/** @type {1 | -1} */ by) {
  play.card += by;
  drawPlay();
  byId("play-at").focus();
}

function drawPlay() {
  const { who, says, cards } = gameFile();
  const [rank, month, text] = cards[play.card] ?? [0, "", ""];
  say("play-who", who);
  byId("play-says").replaceChildren(...says.map((said) => make("li", {}, said)));
  say("play-at", word("play.at", { card: rank, month, at: play.card + 1, cards: cards.length }));
  say("play-text", text);
  buttonOf("play-previous").disabled = play.card === 0;
  buttonOf("play-next").disabled = play.card === cards.length - 1;
  byId("play-counters").replaceChildren(...answersNow().map((_, at) => drawCounter(at, copyOf("play-counter"))));
  byId("play-board").replaceChildren(boardOf(play.file, play.seen));
  say("play-sent", "");
}

/** One counter as it stands: the sign chosen, the answer if it was seen. @param {number} at @param {HTMLElement} place */
function drawCounter(at, place) {
  const game = /** @type {Game} */ (data.games[0]);
  const [letter, name] = game.counters[at] ?? ["", ""];
  const answer = game.answers[play.seen[play.card]?.[at] ?? UNSEEN];
  place.dataset.at = String(at);
  partOf(place, "legend").textContent = `${letter} · ${name}`;
  for (const button of place.querySelectorAll("button[name=sign]"))
    button.setAttribute("aria-pressed", String(Number(button.getAttribute("value")) === play.signs[play.card]?.[at]));
  partOf(place, "[name=reveal]").hidden = Boolean(answer);
  partOf(place, ".play-answer").hidden = !answer;
  const [board, text, bears, strength] = answer ?? ["", "", "", ""];
  partOf(place, ".play-answer p").replaceChildren(make("strong", {}, board), ` ${text}`);
  partOf(place, ".play-answer .note").replaceChildren(piece("mark", strength) ?? "", bears);
  return place;
}

function pressed(/** @type {Event} */ event) {
  const button = around(event, "button", HTMLButtonElement);
  const place = around(event, ".play-counter", HTMLElement);
  if (!button || !place) return;
  if (button.name === "sign") predict(place, Number(button.value));
  else reveal(place);
}

function predict(/** @type {HTMLElement} */ place, /** @type {number} */ sign) {
  const at = Number(place.dataset.at);
  const signs = /** @type {number[]} */ (play.signs[play.card]);
  signs[at] = signs[at] === sign ? 0 : sign;
  drawCounter(at, place);
}

/** The answer, once: said to who does not see it, written on the board. */
function reveal(/** @type {HTMLElement} */ place) {
  const at = Number(place.dataset.at);
  const answer = answersNow()[at] ?? UNSEEN;
  /** @type {number[]} */ (play.seen[play.card])[at] = answer;
  drawCounter(at, place);
  place.focus();
  announce([partOf(place, "legend").textContent, partOf(place, ".play-answer").textContent].join(" : "));
  byId("play-board").replaceChildren(boardOf(play.file, play.seen));
}

/** 1 to 4 choose a sign, Enter on the counter reveals, arrows go from counter to counter. */
function playKey(/** @type {KeyboardEvent} */ event) {
  const place = around(event, ".play-counter", HTMLElement);
  if (!place || event.ctrlKey || event.altKey || event.metaKey) return;
  const other = { ArrowDown: place.nextElementSibling, ArrowUp: place.previousElementSibling }[event.key];
  if (/^[1-4]$/.test(event.key)) predict(place, Number(event.key));
  else if (event.key === "Enter" && event.target === place) reveal(place);
  else if (other instanceof HTMLElement) other.focus();
  else if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
}

function sendBoard() {
  showAside(screenOf("board", { text: String(play.file), counts: play.seen }));
  say("play-sent", word("vote.sent"));
}
