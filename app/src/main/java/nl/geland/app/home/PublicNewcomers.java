package nl.geland.app.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geland.analysis.masking.Axis;
import nl.geland.analysis.masking.CountTable;
import nl.geland.analysis.masking.RecordKey;
import nl.geland.app.disclosure.Counted;
import nl.geland.app.disclosure.Releasable;
import nl.geland.app.disclosure.Subject;
import nl.geland.app.trajectories.Extract;
import nl.geland.app.trajectories.Extracts;
import org.jspecify.annotations.Nullable;

/** Everybody in the register, counted in one or more ways. */
final class PublicNewcomers implements Releasable {

    private static final String FAMILY = "newcomers";

    /** Numbers are rounded, not changed by key. */
    private static final RecordKey NO_KEY = new RecordKey(0);

    private final Extracts extracts;
    private final Subject subject;
    private final List<Way> ways;

    PublicNewcomers(Extracts extracts, Subject subject, List<Way> ways) {
        this.extracts = extracts;
        this.subject = subject;
        this.ways = List.copyOf(ways);
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public Optional<Counted> count(@Nullable String dataVersion) {
        return extracts.current()
                .filter(now -> dataVersion == null || now.version().equals(dataVersion))
                .or(() -> dataVersion == null ? Optional.empty() : extracts.find(dataVersion))
                .map(this::count);
    }

    private Counted count(Extract extract) {
        var newcomers = new Newcomers(extract);
        var phases = newcomers.rowsByPerson(extract.relation("phase"));
        var categories = IntStream.range(0, newcomers.size())
                .mapToObj(one ->
                        ways.stream().map(way -> way.of(newcomers, phases, one)).toList())
                .toList();
        var axes = new ArrayList<Axis>();
        for (var way = 0; way < ways.size(); way++) {
            var place = way;
            axes.add(Axis.of(ways.get(way)
                    .dimension(categories.stream().map(own -> own.get(place)).toList())));
        }
        var tally = CountTable.tally(Counted.population(FAMILY, extract.version()), axes.toArray(Axis[]::new));
        categories.forEach(own -> tally.add(NO_KEY, own.toArray(String[]::new)));
        return new Counted(FAMILY, extract.version(), extract.referenceDate(), tally.table());
    }
}
