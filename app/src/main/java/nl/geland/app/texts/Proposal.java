package nl.geland.app.texts;

/** A hit and what was decided on it. */
public record Proposal(Hit hit, Decision decision) {

    public static Proposal open(Hit hit) {
        return new Proposal(hit, new Decision.Open());
    }

    public Proposal decided(Decision made) {
        return new Proposal(hit, made);
    }

    /** Decided as the engine suggests. */
    public Proposal replaced() {
        return decided(new Decision.Replace(hit.tag()));
    }

    public boolean isOpen() {
        return decision instanceof Decision.Open;
    }
}
