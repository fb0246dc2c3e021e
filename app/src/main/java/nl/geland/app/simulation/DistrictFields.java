package nl.geland.app.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geland.app.web.FormErrors;

/** The rows of the form in which districts are named, with their shares of homes and of permit holders. */
final class DistrictFields {

    static final int ROWS = 5;

    private static final int WHOLE = 100;
    private static final int LONGEST = 40;

    private DistrictFields() {}

    static String name(int row) {
        return "district-" + row;
    }

    static String homes(int row) {
        return name(row) + "-homes";
    }

    static String holders(int row) {
        return name(row) + "-holders";
    }

    static Stream<String> all() {
        return IntStream.rangeClosed(1, ROWS).boxed().flatMap(row -> Stream.of(name(row), homes(row), holders(row)));
    }

    static void fresh(List<InDistrict> districts, Map<String, String> typed) {
        for (var row = 1; row <= districts.size(); row++) {
            var one = districts.get(row - 1);
            typed.put(name(row), one.name());
            typed.put(homes(row), String.valueOf(one.homes()));
            typed.put(holders(row), String.valueOf(one.holders()));
        }
    }

    /** The districts of a form, in its order; what is wrong is told, and then they are worth nothing. */
    static List<InDistrict> read(ChosenForm form, FormErrors errors) {
        var districts = new ArrayList<InDistrict>();
        var names = new HashSet<String>();
        for (var row = 1; row <= ROWS; row++) {
            var typed = form.typed(name(row));
            if (typed.isEmpty()
                    && form.typed(homes(row)).isEmpty()
                    && form.typed(holders(row)).isEmpty()) {
                continue;
            }
            var name = form.line(name(row), LONGEST);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                errors.add(name(row), "simulation.lab.fault.district.twice");
            }
            var one = new InDistrict(name, percent(form, homes(row), errors), percent(form, holders(row), errors));
            if (one.homes() == 0 && one.holders() > 0) {
                errors.add(holders(row), "simulation.lab.fault.district.empty");
            }
            districts.add(one);
        }
        if (errors.isEmpty() && !districts.isEmpty()) {
            addUp(districts, InDistrict::homes, homes(1), "simulation.lab.fault.district.homes", errors);
            if (districts.stream().anyMatch(one -> one.holders() > 0)) {
                addUp(districts, InDistrict::holders, holders(1), "simulation.lab.fault.district.holders", errors);
            }
        }
        return districts;
    }

    private static int percent(ChosenForm form, String field, FormErrors errors) {
        var typed = form.typed(field);
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) > WHOLE) {
            errors.add(field, "simulation.lab.fault.number", "0", String.valueOf(WHOLE));
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private static void addUp(
            List<InDistrict> districts, ToIntFunction<InDistrict> share, String field, String key, FormErrors errors) {
        var sum = districts.stream().mapToInt(share).sum();
        if (sum != WHOLE) {
            errors.add(field, key, String.valueOf(sum));
        }
    }
}
