package nl.geland.app.simulation;

import java.util.List;
import nl.geland.analysis.simulation.Group;
import nl.geland.analysis.simulation.Measure;
import nl.geland.analysis.simulation.Measure.Kind;

/**
 * What a comparison says of districts, in words and rounded like other numbers. A share of fewer than ten homes is not shown, nor a
 * difference from or to a number that is not shown.
 */
final class DistrictTable {

    private static final Measure LETS = Measure.of(Kind.ALLOTMENTS);
    private static final Measure HOLDERS = Measure.of(Kind.HOUSED, Group.PERMIT_HOLDERS);
    private static final Measure SHARE = Measure.of(Kind.SHARE_OF_ALLOTMENTS);

    private final List<Sheet.Column> columns;
    private final AnswerTable table;

    DistrictTable(List<Sheet.Column> columns, AnswerTable table) {
        this.columns = columns;
        this.table = table;
    }

    /** A number and its difference from the first scenario, either of which may be empty. */
    record Shown(String number, String difference, String assumed) {}

    /** The names of the districts of a scenario. */
    List<Sheet.District> of(int at) {
        return columns.get(at).districts();
    }

    boolean isAny() {
        return columns.stream().anyMatch(column -> !column.districts().isEmpty());
    }

    /** Homes let, of these to permit holders, and the share of these. */
    List<Shown> shown(Sheet.District district) {
        var first = columns.getFirst().district(district.name());
        var hidesLets = isHidden(district.lets());
        var hidesHolders = hidesLets || isHidden(district.holders());
        var hidesLetsThan = first.map(one -> isHidden(one.lets())).orElse(true);
        var hidesHoldersThan =
                hidesLetsThan || first.map(one -> isHidden(one.holders())).orElse(true);
        return List.of(
                shown(LETS, district.lets(), hidesLets, hidesLetsThan),
                shown(HOLDERS, district.holders(), hidesHolders, hidesHoldersThan),
                shown(SHARE, district.share(), hidesHolders, hidesHoldersThan));
    }

    private static boolean isHidden(Sheet.Cell count) {
        return AnswerTable.isFew(count.estimate().mean());
    }

    private Shown shown(Measure like, Sheet.Cell cell, boolean isHidden, boolean hidesDifference) {
        var number = isHidden ? table.few() : table.withInterval(like, cell.estimate());
        var difference = cell.difference();
        if (difference == null || isHidden || hidesDifference) {
            return new Shown(number, "", "");
        }
        var span = difference.assumed();
        return new Shown(
                number,
                table.difference(like, difference.estimate()),
                span == null ? "" : table.span(like, span.low(), span.high()));
    }
}
