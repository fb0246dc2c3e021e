package nl.geland.app.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.geland.app.texts.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what could still give people away in a study: places per class and per community, and participants few share a description with. */
@Component
final class Risk {

    /** A description that fewer share is one that people can be known by. */
    static final int ENOUGH = 5;

    /** The places of one class or community, and what the second person missed in it. */
    record Count(int found, int replaced, int kept, int open, int missed) {

        Count plus(Count other) {
            return new Count(
                    found + other.found,
                    replaced + other.replaced,
                    kept + other.kept,
                    open + other.open,
                    missed + other.missed);
        }
    }

    /** Of one community: its places, and how many words are missed in its texts by the sample. */
    record Community(String name, Count count, MissedEstimate estimate) {}

    /** A participant whose description few share: how many, and how many would share it without organisation or area. */
    record Rare(Participant participant, int share, int withoutOrganisation, int withoutArea) {}

    private record Place(UUID source, Kind kind, Count count) {}

    private final JdbcClient jdbc;

    Risk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Kind, Count> perClass(UUID study) {
        var counts = new TreeMap<Kind, Count>();
        places(study).forEach(place -> counts.merge(place.kind(), place.count(), Count::plus));
        return counts;
    }

    /** Per group of languages of who speaks, in which a text of several groups counts for each of them. */
    List<Community> perCommunity(
            UUID study, List<Source> sources, List<Participant> participants, Map<UUID, SecondLooks.Result> looks) {
        var places = places(study);
        var communities = new TreeMap<String, List<Source>>();
        for (var source : sources) {
            participants.stream()
                    .filter(one -> source.participants().contains(one.id()))
                    .map(one -> one.about().languageGroup())
                    .distinct()
                    .forEach(name -> communities
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .add(source));
        }
        return communities.entrySet().stream()
                .map(entry -> community(entry.getKey(), entry.getValue(), places, looks))
                .toList();
    }

    private static Community community(
            String name, List<Source> sources, List<Place> places, Map<UUID, SecondLooks.Result> looks) {
        var ids = sources.stream().map(Source::id).toList();
        var count = places.stream()
                .filter(place -> ids.contains(place.source()))
                .map(Place::count)
                .reduce(new Count(0, 0, 0, 0, 0), Count::plus);
        var results = ids.stream()
                .filter(looks::containsKey)
                .map(looks::get)
                .filter(result -> result != null && result.looked() > 0)
                .toList();
        return new Community(
                name,
                count,
                new MissedEstimate(
                        results.stream().mapToInt(SecondLooks.Result::missed).sum(),
                        results.stream().mapToInt(SecondLooks.Result::looked).sum(),
                        results.stream().mapToInt(SecondLooks.Result::turns).sum()));
    }

    /** A place of which a wider one was replaced does not count: its words are gone with that one. */
    private List<Place> places(UUID study) {
        return jdbc.sql("""
                select d.source, d.kind, count(*) as found,
                    count(*) filter (where d.decision = 'REPLACE') as replaced,
                    count(*) filter (where d.decision = 'KEEP') as kept,
                    count(*) filter (where d.decision = 'OPEN') as open,
                    count(*) filter (where d.rule = 'SECOND_PERSON') as missed
                from studies.redaction d join studies.source s on s.id = d.source
                where s.study = :study and not (d.decision = 'KEEP' and exists (
                    select from studies.redaction r where r.source = d.source and r.decision = 'REPLACE'
                        and r.start_at < d.end_at and r.end_at > d.start_at))
                group by d.source, d.kind
                """)
                .param("study", study)
                .query((row, number) -> new Place(
                        row.getObject("source", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        new Count(
                                row.getInt("found"),
                                row.getInt("replaced"),
                                row.getInt("kept"),
                                row.getInt("open"),
                                row.getInt("missed"))))
                .list();
    }

    /** Participants whose function, organisation and area are shared by fewer than five in the study. */
    static List<Rare> rare(List<Participant> participants) {
        return participants.stream()
                .map(one -> new Rare(
                        one,
                        share(
                                participants,
                                one,
                                other -> List.of(
                                        other.group(),
                                        other.about().organisation(),
                                        other.about().area())),
                        share(
                                participants,
                                one,
                                other -> List.of(other.group(), other.about().area())),
                        share(
                                participants,
                                one,
                                other -> List.of(other.group(), other.about().organisation()))))
                .filter(rare -> rare.share() < ENOUGH && tells(rare.participant()))
                .toList();
    }

    /** Whether anything more than the group is known. */
    private static boolean tells(Participant one) {
        return !one.about().organisation().isEmpty() || !one.about().area().isEmpty();
    }

    private static int share(List<Participant> all, Participant one, Function<Participant, List<Object>> description) {
        return (int) all.stream()
                .filter(other -> description.apply(other).equals(description.apply(one)))
                .count();
    }
}
