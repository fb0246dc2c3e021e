package nl.geland.app.coding;

/**
 * One note, to change it.
 *
 * @param stale whether it was changed meanwhile, so that both are shown
 */
record MemoView(CodingDoor.Inside inside, Memos.Memo memo, CodingForm form, boolean stale) {

    String path() {
        return inside.path() + "/memos/" + memo.id();
    }

    String back() {
        var turn = memo.turn();
        if (memo.source() == null || turn == null) {
            return inside.path() + "/coderen";
        }
        int from = (turn - 1) / ReadingView.WINDOW * ReadingView.WINDOW + 1;
        return inside.path() + "/bronnen/" + memo.source() + "/coderen?vanaf=" + from + "#beurt-" + turn;
    }
}
