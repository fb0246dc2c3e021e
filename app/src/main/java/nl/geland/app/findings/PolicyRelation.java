package nl.geland.app.findings;

import java.util.Collection;
import java.util.EnumSet;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.web.Sort;

/** How a version of the policy stands to what was said. */
enum PolicyRelation {
    IN_BOTH,
    ONLY_POLICY,
    ONLY_VOICED,
    OPPOSITE,
    BOTH_AND_OPPOSITE,
    NEITHER;

    /**
     * What holds of a code. Where nobody voiced it, whatever the policy does with it is only in the policy; a policy in versions can say it and
     * its opposite at once.
     */
    static PolicyRelation of(boolean voiced, Collection<Passage> policy) {
        var found = EnumSet.noneOf(Relation.class);
        policy.forEach(passage -> found.add(passage.relation() == null ? Relation.MENTIONS : passage.relation()));
        if (found.isEmpty()) {
            return voiced ? ONLY_VOICED : NEITHER;
        }
        if (!voiced) {
            return ONLY_POLICY;
        }
        if (found.size() > 1) {
            return BOTH_AND_OPPOSITE;
        }
        return found.contains(Relation.OPPOSES) ? OPPOSITE : IN_BOTH;
    }

    String key() {
        return "findings.relation." + Sort.parameter(this);
    }
}
