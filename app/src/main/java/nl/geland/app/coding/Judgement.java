package nl.geland.app.coding;

import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a coder says of a passage beside its code.
 *
 * @param joint from -2, individual effort, to 2, joint effort; null where it is not about that
 * @param own from -2, adapt, to 2, be yourself; null where it is not about that
 * @param probed whether it came after a further question
 * @param certainty from 1, could be otherwise, to 3, sure
 * @param level where the cause of an obstacle lies; null for what is no obstacle
 * @param actor who can do something about an obstacle; empty where that was not said
 * @param concerns whom it is about; empty where that was not said
 * @param relation what a policy text does with the code; null in other texts
 */
public record Judgement(
        Statement statement,
        @Nullable Integer joint,
        @Nullable Integer own,
        boolean probed,
        int certainty,
        @Nullable Level level,
        String actor,
        String concerns,
        @Nullable Relation relation) {

    private static final int REACH = 2;
    private static final int SUREST = 3;

    public Judgement {
        if (outside(joint) || outside(own)) {
            throw new IllegalArgumentException(
                    "stance is " + joint + " and " + own + ": expected -2 to 2, or none, on both axes");
        }
        if (certainty < 1 || certainty > SUREST) {
            throw new IllegalArgumentException("certainty is " + certainty + ": expected 1 to 3");
        }
    }

    /** What holds for most passages of a talk, before anybody looked. */
    public static Judgement usual(boolean probed) {
        return new Judgement(Statement.GENERAL, null, null, probed, SUREST, null, "", "", null);
    }

    /** What holds for most passages of a policy text. */
    static Judgement ofPolicy() {
        return new Judgement(Statement.POLICY, null, null, false, SUREST, null, "", "", Relation.MENTIONS);
    }

    private static boolean outside(@Nullable Integer stance) {
        return stance != null && Math.abs(stance) > REACH;
    }
}
