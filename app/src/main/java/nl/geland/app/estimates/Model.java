package nl.geland.app.estimates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.analysis.numerics.Covariates;

/**
 * The columns of a regression: {@code --covariates} as they are, and of {@code --factors} a column of 0 and 1 for each level but the first, which is the
 * reference.
 *
 * @param sites the columns of each site, named alike
 */
record Model(List<Covariates> sites) {

    /** Reads and checks the columns of all sites. */
    static Model of(Sites sites, boolean isNeeded) {
        var request = sites.request();
        var covariates = request.columns(Option.COVARIATES);
        var factors = request.columns(Option.FACTORS);
        if (isNeeded && covariates.isEmpty() && factors.isEmpty()) {
            throw new Refused(
                    "no.covariates", request.method().word(), request.method().example());
        }
        var names = Stream.concat(covariates.stream(), factors.stream()).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new Refused("same.columns");
        }
        var columns = new ArrayList<List<double[]>>();
        sites.tables().forEach(_ -> columns.add(new ArrayList<>()));
        var labels = new ArrayList<String>();
        var faults = new Faults();
        for (var covariate : covariates) {
            labels.add(covariate);
            addNumbers(sites, covariate, columns, faults);
        }
        faults.refuseIfAny();
        for (var factor : factors) {
            addLevels(sites, factor, columns, labels);
        }
        return new Model(columns.stream()
                .map(site -> Covariates.of(labels, site.toArray(double[][]::new)))
                .toList());
    }

    /** Some of the columns, of all sites. */
    List<Covariates> only(List<String> names) {
        var places = names.stream().mapToInt(covariates().names()::indexOf).toArray();
        return sites.stream().map(site -> Endless.only(site, places)).toList();
    }

    /** The same columns of some rows of each site. */
    Model rows(List<int[]> rows) {
        return new Model(IntStream.range(0, sites.size())
                .mapToObj(site -> sites.get(site).rows(rows.get(site)))
                .toList());
    }

    /** The columns of the only site. */
    Covariates covariates() {
        return sites.getFirst();
    }

    private static void addNumbers(Sites sites, String column, List<List<double[]>> columns, Faults faults) {
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var site = 0; site < columns.size(); site++) {
            var numbers = new Columns(sites.tables().get(site), faults).covariate(column);
            for (var number : numbers) {
                least = Math.min(least, number);
                most = Math.max(most, number);
            }
            columns.get(site).add(numbers);
        }
        if (least == most && faults.isEmpty()) {
            faults.tell("constant", sites.table().file(), column);
        }
    }

    private static void addLevels(Sites sites, String column, List<List<double[]>> columns, List<String> labels) {
        var levels = Groups.levels(sites.tables(), Option.FACTORS, column, 2);
        for (var level : levels.names().subList(1, levels.size())) {
            labels.add(column + "=" + level);
            for (var site = 0; site < columns.size(); site++) {
                var cells = sites.tables().get(site).column(column);
                var is = new double[cells.length];
                for (var row = 0; row < is.length; row++) {
                    is[row] = cells[row].equals(level) ? 1 : 0;
                }
                columns.get(site).add(is);
            }
        }
    }
}
