package nl.geland.app.coding;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.AgreementRun.Measure;
import nl.geland.app.coding.AgreementRun.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements as they were measured, each kept with its seed. Inside a transaction of {@code Access}. */
@Component
final class Agreements {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BlindCodings blind;
    private final Codebooks codebooks;

    Agreements(JdbcClient jdbc, Clock clock, BlindCodings blind, Codebooks codebooks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.blind = blind;
        this.codebooks = codebooks;
    }

    /** Measures what two coders did blind and keeps it. The moment is the seed, so that no two runs draw alike. */
    void measure(UUID by, UUID study, BlindCodings.Pair pair) {
        measure(by, study, pair, clock.millis());
    }

    void measure(UUID by, UUID study, BlindCodings.Pair pair, long seed) {
        var work = blind.work(study, pair);
        var order = codebooks.newest(study).stream().map(CodeEntry::id).toList();
        var id = jdbc.sql("""
                insert into coding.agreement (study, at, by_user, codebook, seed, resamples, coder_a, coder_b, texts, turns)
                values (:study, :at, :by, :codebook, :seed, :resamples, :a, :b, :texts, :turns) returning id
                """)
                .param("study", study)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("codebook", codebooks.newestNumber(study))
                .param("seed", seed)
                .param("resamples", AgreementMeasure.RESAMPLES)
                .param("a", pair.a())
                .param("b", pair.b())
                .param(
                        "texts",
                        work.units().stream()
                                .map(BlindCodings.Unit::source)
                                .distinct()
                                .count())
                .param("turns", work.units().size())
                .query(UUID.class)
                .single();
        AgreementMeasure.of(work, order, seed).forEach(value -> keep(id, value));
    }

    private void keep(UUID agreement, Value value) {
        jdbc.sql("""
                insert into coding.agreement_value (agreement, code, coefficient, value, undefined, lower, upper, no_interval, units,
                    by_a, by_b, by_both)
                values (:agreement, :code, :coefficient, :value, :undefined, :lower, :upper, :noInterval, :units, :byA, :byB, :byBoth)
                """)
                .param("agreement", agreement)
                .param("code", value.code(), Types.OTHER)
                .param("coefficient", value.measure().name())
                .param("value", value.value(), Types.DOUBLE)
                .param("undefined", value.undefined(), Types.VARCHAR)
                .param("lower", value.lower(), Types.DOUBLE)
                .param("upper", value.upper(), Types.DOUBLE)
                .param("noInterval", value.noInterval(), Types.VARCHAR)
                .param("units", value.units())
                .param("byA", value.byA())
                .param("byB", value.byB())
                .param("byBoth", value.byBoth())
                .update();
    }

    /** The one that was measured last. */
    Optional<AgreementRun> last(UUID study) {
        return jdbc.sql("select * from coding.agreement where study = :study order by at desc, id desc limit 1")
                .param("study", study)
                .query((row, n) -> new AgreementRun(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("codebook"),
                        row.getLong("seed"),
                        row.getInt("resamples"),
                        row.getObject("coder_a", UUID.class),
                        row.getObject("coder_b", UUID.class),
                        row.getInt("texts"),
                        row.getInt("turns"),
                        values(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<Value> values(UUID agreement) {
        return jdbc.sql("select * from coding.agreement_value where agreement = :agreement")
                .param("agreement", agreement)
                .query((row, n) -> new Value(
                        row.getObject("code", UUID.class),
                        Measure.valueOf(row.getString("coefficient")),
                        number(row.getObject("value")),
                        row.getString("undefined"),
                        number(row.getObject("lower")),
                        number(row.getObject("upper")),
                        row.getString("no_interval"),
                        row.getInt("units"),
                        row.getInt("by_a"),
                        row.getInt("by_b"),
                        row.getInt("by_both")))
                .list();
    }

    private static @Nullable Double number(@Nullable Object column) {
        return column instanceof Double number ? number : null;
    }
}
