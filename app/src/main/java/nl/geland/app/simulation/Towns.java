package nl.geland.app.simulation;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.geland.analysis.simulation.Households;
import nl.geland.analysis.simulation.Measured;
import nl.geland.analysis.simulation.PermitHolders;
import nl.geland.app.trajectories.Register;
import nl.geland.app.web.Words;
import org.springframework.stereotype.Component;

/** The towns that scenarios of the lab begin with: that of the article, and the municipality's own. */
@Component
final class Towns {

    private static final int SEED = 1;
    private static final int YEARS = 10;
    private static final int HASH = 12;

    private final Calibrations calibrations;
    private final Register register;
    private final Words words;

    Towns(Calibrations calibrations, Register register, Words words) {
        this.calibrations = calibrations;
        this.register = register;
        this.words = words;
    }

    Optional<SavedScenarios.Town> of(Saved.Origin origin) {
        return switch (origin) {
            case ARTICLE -> Optional.of(article());
            case MEASURED -> measured().map(OwnTown::town);
        };
    }

    /** The town of the article, without its variants. */
    SavedScenarios.Town article() {
        var file = Article.file();
        var town = file.numbers().stream()
                .filter(stated -> stated.number().startsWith("/town/"))
                .toList();
        return versioned("artikel", new ScenarioFile(file.title(), file.story(), file.town(), List.of(), town));
    }

    /** The municipality's own town and what it was estimated from; empty as long as the files do not tell enough. Its road to work is that of the article. */
    Optional<OwnTown> measured() {
        return calibrations.current(SEED).flatMap(found -> {
            var start = YearMonth.from(register.referenceDate()).plusMonths(1);
            var fit = found.fit();
            if (!(fit.givesUpPerYear().value() >= 0 && fit.yearsWaited().value() >= 0)) {
                return Optional.empty();
            }
            var road = article().file().town().road();
            var town = fit.scenario(title().dutch(), start, YEARS)
                    .with(permitHolders(found, start))
                    .with(road);
            var bare = versioned(
                    register.referenceDate().toString(),
                    new ScenarioFile(
                            title(),
                            story(found),
                            town,
                            List.of(),
                            road(article().file())));
            var numbers = new MeasuredNumbers(words, town, found, bare.dataVersion()).all();
            numbers.addAll(bare.file().numbers());
            var file = new ScenarioFile(title(), story(found), town, List.of(), numbers);
            return Optional.of(new OwnTown(found, new SavedScenarios.Town(file, bare.dataVersion())));
        });
    }

    private static PermitHolders permitHolders(Calibrations.Calibrated found, YearMonth start) {
        var sum = found.permitSizes().stream().mapToDouble(Measured::value).sum();
        var quota =
                found.quota().from(start).stream().map(OwnQuota.Target::people).toList();
        var holders =
                quota.isEmpty() ? PermitHolders.none() : PermitHolders.none().withQuota(quota);
        var sizes = found.permitSizes().stream().map(size -> size.value() / sum).toList();
        holders = sizes.isEmpty() ? holders : holders.with(new Households(sizes), 0);
        var months = found.monthsToHome().value();
        holders = holders.startingWith(found.quota().behind(), months >= 0 ? months : 0);
        var refusal = found.refusal().value();
        return refusal >= 0 && refusal < 1 ? holders.refusing(refusal) : holders;
    }

    /** The municipality's own town, with what its numbers were estimated from. */
    record OwnTown(Calibrations.Calibrated found, SavedScenarios.Town town) {}

    private static List<Stated> road(ScenarioFile article) {
        return article.numbers().stream()
                .filter(stated -> stated.number().startsWith("/town/road/"))
                .toList();
    }

    private Texts title() {
        return both("simulation.town.measured");
    }

    private Texts story(Calibrations.Calibrated found) {
        var years = found.fit().yearsWaited().value();
        return both(
                "simulation.town.story",
                years,
                Math.round(found.fit().homesPerYear().value()));
    }

    private Texts both(String key, Object... arguments) {
        return new Texts(words.word(Locale.of("nl"), key, arguments), words.word(Locale.ENGLISH, key, arguments));
    }

    private static SavedScenarios.Town versioned(String name, ScenarioFile file) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(ScenarioFiles.write(file));
            return new SavedScenarios.Town(
                    file,
                    name + "-" + "%064x".formatted(new BigInteger(1, hash)).substring(0, HASH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
