/* The board of a game: what was revealed, card by card and counter by counter, and no sum of anything. */

/** @param {number} file @param {number[][]} seen for each card and counter an index of answers, or -1 */
function boardOf(file, seen) {
  const game = /** @type {Game} */ (data.games[0]);
  const heads = ["", ...game.counters.map(([letter]) => letter)];
  const cell = (/** @type {number} */ answer) => make("td", {}, game.answers[answer]?.[0] ?? "");
  const row = (/** @type {number[]} */ answers, /** @type {number} */ card) =>
    make("tr", {}, make("th", { scope: "row" }, String(game.files[file]?.cards[card]?.[0] ?? "")), ...answers.map(cell));
  return make("table", { class: "play-table" },
    make("caption", {}, game.files[file]?.name ?? ""),
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head || word("play.card"))))),
    make("tbody", {}, ...seen.map(row)));
}
