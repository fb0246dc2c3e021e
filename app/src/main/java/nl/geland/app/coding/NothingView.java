package nl.geland.app.coding;

/** The question whether there is nothing to code in a text, for who is done with it without a coding. */
record NothingView(CodingDoor.Inside inside, CodingTexts.Source source) {

    String done() {
        return inside.path() + "/bronnen/" + source.id() + "/klaar";
    }

    String back() {
        return inside.path() + "/bronnen/" + source.id() + "/coderen";
    }
}
