package nl.geland.app.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.geland.app.trajectories.Finding;
import nl.geland.app.trajectories.People;
import org.jspecify.annotations.Nullable;

/** Reads a file as an import does, without a database: what was recognised, which rows pass, what was found. */
final class Reading {

    final List<List<@Nullable String>> rows = new ArrayList<>();
    final Recognition recognition;
    final Content content;
    List<Finding> findings = List.of();
    int count;

    private Reading(Content content, Recognition recognition) {
        this.content = content;
        this.recognition = recognition;
    }

    static Reading of(Path file, Choices choices, Numbered people) throws IOException {
        var content = Content.of(file, Limits.UPLOAD, choices.encoding());
        var recogniser = new Recogniser(Kinds.ALL, new Headers(), Limits.UPLOAD);
        var recognition = recogniser.recognise(content, file.getFileName().toString(), choices, Memory.NONE);
        var reading = new Reading(content, recognition);
        if (recognition.questions().isEmpty()) {
            reading.read(people);
        }
        return reading;
    }

    private void read(Numbered people) throws IOException {
        var found = new Findings(Limits.UPLOAD, recognition.supplement());
        var known = new Known(people, LocalDate.of(2026, 11, 1), "Voorbeeldstad");
        var rules = new RowRules(recognition, known, found);
        var fields = recognition.known().fields().size();
        count = new FilePass(content, recognition, Limits.UPLOAD)
                .check(
                        rules,
                        found,
                        row -> {
                            var values = new ArrayList<@Nullable String>();
                            for (var i = 0; i < fields; i++) {
                                values.add(row.value(i));
                            }
                            rows.add(values);
                        },
                        done -> {});
        findings = found.sorted();
    }

    /** How often each rule was met. */
    Map<String, Integer> byRule() {
        var counts = new TreeMap<String, Integer>();
        findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
        return counts;
    }

    Finding only(String rule) {
        var found =
                findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
        if (found.size() != 1) {
            throw new AssertionError(rule + " was found " + found.size() + " times: " + byRule());
        }
        return found.getFirst();
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    /** People by number, in memory. */
    static final class Numbered implements People {

        private final Map<String, UUID> persons = new HashMap<>();
        private final Map<String, UUID> households = new HashMap<>();

        static Numbered of(String... numbers) {
            var people = new Numbered();
            for (var number : numbers) {
                people.introducePerson(number);
            }
            return people;
        }

        @Override
        public Optional<UUID> person(String number) {
            return Optional.ofNullable(persons.get(number));
        }

        @Override
        public Optional<UUID> household(String number) {
            return Optional.ofNullable(households.get(number));
        }

        @Override
        public UUID introducePerson(String number) {
            return persons.computeIfAbsent(number, n -> UUID.randomUUID());
        }

        @Override
        public UUID introduceHousehold(String number) {
            return households.computeIfAbsent(number, n -> UUID.randomUUID());
        }
    }
}
