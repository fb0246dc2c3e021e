package nl.geland.app.findings;

/**
 * What a reference counted.
 *
 * @param notAsked who did not say it and was not asked
 */
record Counted(int said, int asked, int notAsked) {

    static Counted of(Cell cell) {
        var amount = cell.amount();
        return new Counted(amount.said(), amount.of(), cell.notAsked().size());
    }

    Amount amount() {
        return new Amount(said, asked);
    }
}
