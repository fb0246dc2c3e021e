package nl.geland.analysis.simulation;

/** What a random number is for. Each has a number of its own that never changes, because it is part of the random numbers. */
enum Purpose {
    SOURCE(0),
    LAYER(1),
    GAP(2),
    HEIGHT(3),
    IDENTITY(4),
    PATIENCE(5),
    SIZE(6),
    DISTRICT(7),
    HEAD_START(8),
    REFUSAL(9),
    MOVER(10),
    STAYS_BEHIND(11),
    TENANCY(12),
    PRIORITY(13),
    LOTTERY(14),
    ADULT(15),
    MONTH(16),
    ASSUMPTION(17),
    LEAVES(18),
    URGENT(19);

    /** The number, mixed on its own, ready to be joined. */
    final long field;

    Purpose(int number) {
        field = Chance.field(number);
    }
}
