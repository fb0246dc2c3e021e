package nl.geland.app.studies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was heard, under a random pseudonym of one study, with what the participant agreed to. */
record Participant(UUID id, String pseudonym, Group group, About about, List<Consent> consents, int version) {

    Participant {
        consents = List.copyOf(consents);
    }

    /** What is known of a participant, coarse: what kind of person, never who. */
    record About(String organisation, String area, String experience, String languageGroup) {}

    /** What somebody may be heard, quoted or read again for. */
    enum Scope {
        INTERVIEW,
        QUOTE,
        REUSE;

        String key() {
            return "studies.scope." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A consent for one purpose; withdrawn is never deleted. */
    record Consent(Scope scope, LocalDate givenOn, @Nullable LocalDate withdrawnOn) {

        boolean stands() {
            return withdrawnOn == null;
        }
    }

    /** The newest consent for a purpose; null where it was never given. */
    @Nullable
    Consent consent(Scope scope) {
        return consents.stream()
                .filter(consent -> consent.scope() == scope)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    boolean agrees(Scope scope) {
        var consent = consent(scope);
        return consent != null && consent.stands();
    }
}
