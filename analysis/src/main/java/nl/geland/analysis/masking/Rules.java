package nl.geland.analysis.masking;

/**
 * What is to be protected and how: the options of {@link Masking}, checked.
 *
 * @param minimum the smallest number that may be shown
 * @param publishing how shown numbers are told
 * @param zeros what becomes of nobody
 * @param groupShare the share of a row from which one category is too much
 * @param leastDenominator the smallest denominator of a percentage
 */
record Rules(Minimum minimum, Publishing publishing, Zeros zeros, double groupShare, int leastDenominator) {

    Rules {
        var problems = new Problems();
        if (!(groupShare > 0.5 && groupShare <= 1)) {
            problems.tell("share of a row in one category", groupShare, "above 0.5, at most 1");
        }
        if (leastDenominator < minimum.persons()) {
            problems.tell(
                    "least denominator", leastDenominator, "the minimum of %d or more".formatted(minimum.persons()));
        }
        switch (publishing) {
            case Publishing.AsCounted() -> {}
            case Publishing.Rounded(var base) -> {
                if (minimum.persons() % base != 0) {
                    problems.tell(
                            "base of rounding", base, "a divisor of the minimum of %d".formatted(minimum.persons()));
                }
            }
            case Publishing.CellKeys(var table) -> {
                if (table.blocked() < minimum.persons() - 1) {
                    problems.tell(
                            "largest blocked number of the cell keys",
                            table.blocked(),
                            "%d or more, so that nothing under the minimum is shown".formatted(minimum.persons() - 1));
                }
            }
        }
        problems.refuseIfAny("rules");
    }

    /** The number to show for a count that may be shown. */
    MaskedCell.Shown shown(CountTable table, int cell) {
        var count = table.count(cell);
        if (count == 0) {
            var change = table.isImpossible(cell) ? MaskedCell.Change.STRUCTURAL_ZERO : MaskedCell.Change.NONE;
            return new MaskedCell.Shown(0, change);
        }
        return switch (publishing) {
            case Publishing.AsCounted() -> new MaskedCell.Shown(count, MaskedCell.Change.NONE);
            case Publishing.Rounded rounding ->
                new MaskedCell.Shown(rounding.rounded(count), MaskedCell.Change.ROUNDED);
            case Publishing.CellKeys(var noise) ->
                new MaskedCell.Shown(noise.perturbed(count, table.key(cell)), MaskedCell.Change.PERTURBED);
        };
    }

    /** What readers know of a count when they see this number. */
    Told told(MaskedCell.Shown cell) {
        var value = cell.value();
        if (value == 0) {
            return Told.exactly(0);
        }
        long least = minimum.persons();
        return switch (publishing) {
            case Publishing.AsCounted() -> Told.exactly(value);
            case Publishing.Rounded rounding ->
                Told.within(Math.max(least, rounding.least(value)), rounding.most(value));
            case Publishing.CellKeys(var noise) -> Told.within(noise.least(value, least), noise.most(value));
        };
    }
}
