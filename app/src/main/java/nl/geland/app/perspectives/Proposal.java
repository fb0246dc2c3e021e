package nl.geland.app.perspectives;

/** A hit and what was decided on it. */
record Proposal(Hit hit, Decision decision) {

    static Proposal open(Hit hit) {
        return new Proposal(hit, new Decision.Open());
    }

    Proposal decided(Decision made) {
        return new Proposal(hit, made);
    }

    /** Decided as the engine suggests. */
    Proposal replaced() {
        return decided(new Decision.Replace(hit.tag()));
    }

    boolean isOpen() {
        return decision instanceof Decision.Open;
    }
}
