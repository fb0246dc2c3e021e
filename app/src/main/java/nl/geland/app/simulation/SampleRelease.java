package nl.geland.app.simulation;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Puts a scenario of the demo on the public page, as it is done: one person proposes it and another releases it. */
@Component
@ConditionalOnBooleanProperty("geland.demo")
final class SampleRelease {

    private static final Logger log = LoggerFactory.getLogger(SampleRelease.class);

    private final Access access;
    private final SavedScenarios scenarios;
    private final Comparisons comparisons;
    private final PublicScenarios open;
    private final Lab lab;
    private final Users users;

    SampleRelease(
            Access access,
            SavedScenarios scenarios,
            Comparisons comparisons,
            PublicScenarios open,
            Lab lab,
            Users users) {
        this.access = access;
        this.scenarios = scenarios;
        this.comparisons = comparisons;
        this.open = open;
        this.lab = lab;
        this.users = users;
    }

    /** Somebody of the demo, by sign-in name. */
    Viewer viewer(String signInName) {
        return users.all().stream()
                .filter(user -> Objects.equals(user.signInName(), signInName))
                .map(SampleRelease::viewer)
                .findFirst()
                .orElseThrow();
    }

    private static Viewer viewer(User user) {
        return new Viewer(user.id(), user.name(), user.role(), user.workerCode());
    }

    /** Releases one scenario of a comparison once it is worked out; nothing when it never is. */
    void whenReady(UUID comparison, int place) {
        Thread.ofVirtual().name("demo scenario").start(() -> {
            try {
                lab.await(comparison);
                access.asSystem("demo scenarios", () -> release(comparison, place));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.warn(
                        "The scenario of the demo was not released: {}",
                        e.getClass().getSimpleName());
            }
        });
    }

    private void release(UUID id, int place) {
        var comparison = comparisons.find(id).orElseThrow();
        var sheet = comparison.answers();
        if (sheet == null) {
            return;
        }
        var all = scenarios.compared(id);
        var proposal = open.propose(
                viewer("beleidsadviseur"),
                all.get(place),
                id,
                Picture.of(Words.fromFiles(), all, comparison, sheet, place),
                Words.fromFiles().word(Locale.of("nl"), "simulation.sample.reason"));
        open.release(viewer("teamleider"), open.find(proposal).orElseThrow());
    }
}
