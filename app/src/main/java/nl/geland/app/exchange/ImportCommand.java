package nl.geland.app.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.web.Command;
import nl.geland.app.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** {@code ./geland import}: takes a folder of files in and says per file what became of it. */
@Component
class ImportCommand implements Command {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int QUESTION = 6;

    private final Exchange exchange;
    private final Words words;
    private final PrintStream out;

    @Autowired
    ImportCommand(Exchange exchange, Words words) {
        this(exchange, words, System.out);
    }

    ImportCommand(Exchange exchange, Words words, PrintStream out) {
        this.exchange = exchange;
        this.words = words;
        this.out = out;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> args) {
        var arguments = ImportArguments.parse(args);
        if (arguments.isEmpty()) {
            say("", "command.usage");
            return USAGE;
        }
        return run(arguments.get());
    }

    private int run(ImportArguments arguments) {
        try {
            var outcome = exchange.importFolder(arguments.folder(), arguments.options(), Progress.NONE);
            outcome.files().forEach(this::tell);
            if (outcome.why() != null) {
                out.println(reason(outcome.why()));
            }
            conclude(outcome, arguments.options().dryRun());
            var report = arguments.report();
            if (report != null) {
                Report.write(outcome, report);
            }
            return switch (outcome.state()) {
                case ACCEPTED, CHECKED -> 0;
                case QUESTIONS -> QUESTION;
                case REFUSED, FAILED, CANCELLED, INTERRUPTED, CHECKING, ACCEPTING, DISCARDED, EXPIRED -> REFUSED;
            };
        } catch (IllegalArgumentException | IOException e) {
            say("", "command.no-folder", folder(arguments.folder()));
            return USAGE;
        }
    }

    private static String folder(Path folder) {
        return folder.toString();
    }

    private void conclude(Outcome outcome, boolean dryRun) {
        if (outcome.nothingChanged()) {
            say("", outcome.nothingKey(!dryRun));
        }
        if (dryRun) {
            say("", "command.dry-run");
        }
        say(
                "",
                "command.state",
                Long.toString(outcome.run()),
                dryRun && outcome.state() == Outcome.State.CHECKED
                        ? word("state.REHEARSED")
                        : word("state." + outcome.state()));
    }

    private void tell(Outcome.FileOutcome file) {
        var kind = file.kind();
        if (kind == null) {
            say("", "command.unrecognised", file.name());
        } else {
            say("", "command.recognised", file.name(), word("kind." + kind));
        }
        var refusal = file.refusal();
        if (refusal != null) {
            say("  ", "command.refused", reason(refusal));
        }
        file.questions().forEach(question -> ask(file, question));
        var counts = file.counts();
        if (counts != null) {
            say(
                    "  ",
                    "command.counts",
                    counts.rows(),
                    counts.fresh(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.dropped(),
                    counts.rejected(),
                    counts.gone());
        }
        tellFindings(file.findings());
    }

    private void ask(Outcome.FileOutcome file, Outcome.Asked asked) {
        var about = asked.about().equals("DECIMAL") ? "DATE" : asked.about();
        say("  ", "command.question", word("question." + asked.about(), fieldWord(asked.field())));
        var subject = about.equals("DATE") ? file.kind() + "." + asked.field() : file.name();
        var answer = asked.options().isEmpty() ? asked.field() : String.join(", ", asked.options());
        say("  ", "command.question." + about, subject, answer);
    }

    private String reason(Outcome.Reason reason) {
        return Reasons.say((key, arguments) -> words.word(DUTCH, key, arguments), reason);
    }

    private String fieldWord(String field) {
        return field.isEmpty() ? "" : word("field." + field);
    }

    private void tellFindings(List<Finding> findings) {
        var byRule = new TreeMap<String, Long>();
        findings.forEach(finding -> byRule.merge(finding.rule() + " " + finding.outcome(), 1L, Long::sum));
        byRule.forEach((rule, count) -> {
            var parts = rule.split(" ", 2);
            var means = word("rule." + parts[0] + ".means");
            say(
                    "  ",
                    "command.finding",
                    count,
                    word("rule." + parts[0]),
                    word("outcome." + parts[1]),
                    means,
                    word("done." + parts[1]));
        });
    }

    private void say(String indent, String key, Object... arguments) {
        out.println(indent + word(key, arguments));
    }

    private String word(String key, Object... arguments) {
        return words.word(DUTCH, "exchange." + key, arguments);
    }
}
