/* Start every view; joined last. The second window of a projection is the same file, played differently. */

if (isRoom()) startRoom();
else {
  startViews();
  startNumbers();
  startRead();
  startPrepare();
  startProject();
  startVote();
}
