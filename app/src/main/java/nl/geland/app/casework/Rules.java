package nl.geland.app.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.geland.app.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules for attention as they are set, and who changed them. Inside a transaction. */
@Component
final class Rules {

    /** What became of a change. */
    sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else was first; nothing was written. */
        record Stale(RuleSheet now) implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final Attention attention;

    Rules(JdbcClient jdbc, Attention attention) {
        this.jdbc = jdbc;
        this.attention = attention;
    }

    /** All rules, in the order in which they are shown. */
    List<RuleSheet> all() {
        return Rule.ALL.stream().map(this::of).toList();
    }

    RuleSheet of(Rule rule) {
        var settings = jdbc.sql("""
                select name, value, lowest, highest from casework.attention_setting where rule = :rule order by place
                """)
                .param("rule", rule.name())
                .query((row, n) -> new RuleSheet.Setting(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
        return jdbc.sql("select active, version from casework.attention_rule where rule = :rule")
                .param("rule", rule.name())
                .query((row, n) -> new RuleSheet(rule, row.getBoolean(1), row.getInt(2), settings))
                .single();
    }

    /** The newest changes, newest first. */
    List<RuleChange> changes(int most) {
        return jdbc.sql("""
                select rule, at, by_name, setting, was, became from casework.attention_change order by at desc, id desc limit :most
                """)
                .param("most", most)
                .query((row, n) -> new RuleChange(
                        Rule.valueOf(row.getString("rule")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("setting"),
                        row.getInt("was"),
                        row.getInt("became")))
                .list();
    }

    /**
     * Sets a rule, and writes down what changed. The first statement takes the row, so that of two at once the second finds a newer version.
     *
     * @param version what the change was based on
     * @param values a value for each number of the rule, within its bounds
     */
    Outcome change(Viewer by, Rule rule, int version, boolean active, Map<String, Integer> values) {
        jdbc.sql("select version from casework.attention_rule where rule = :rule for update")
                .param("rule", rule.name())
                .query(Integer.class)
                .single();
        var now = of(rule);
        if (now.version() != version) {
            return new Outcome.Stale(now);
        }
        var changes = new LinkedHashMap<String, List<Integer>>();
        if (now.active() != active) {
            changes.put("active", List.of(now.active() ? 1 : 0, active ? 1 : 0));
        }
        for (var setting : now.settings()) {
            var value = values.getOrDefault(setting.name(), setting.value());
            if (value != setting.value()) {
                changes.put(setting.name(), List.of(setting.value(), value));
            }
        }
        if (!changes.isEmpty()) {
            write(by, rule, active, changes);
            attention.changed();
        }
        return new Outcome.Changed();
    }

    private void write(Viewer by, Rule rule, boolean active, Map<String, List<Integer>> changes) {
        jdbc.sql("update casework.attention_rule set active = :active, version = version + 1 where rule = :rule")
                .param("active", active)
                .param("rule", rule.name())
                .update();
        for (var setting : new ArrayList<>(changes.keySet())) {
            var values = changes.getOrDefault(setting, List.of());
            jdbc.sql("update casework.attention_setting set value = :value where rule = :rule and name = :name")
                    .param("value", values.getLast())
                    .param("rule", rule.name())
                    .param("name", setting)
                    .update();
            jdbc.sql("""
                    insert into casework.attention_change (rule, by_user, by_name, setting, was, became)
                    values (:rule, :user, :name, :setting, :was, :became)
                    """)
                    .param("rule", rule.name())
                    .param("user", by.id())
                    .param("name", by.name())
                    .param("setting", setting)
                    .param("was", values.getFirst())
                    .param("became", values.getLast())
                    .update();
        }
    }
}
