package nl.geland.app.studies;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.identity.Viewer;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Sent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The one way to a study for a page: who does not work on it gets the answer that belongs to a study that does not exist. */
@Component
final class StudyDoor {

    static final String PATH = "/studies";
    static final String STUDY = PATH + "/{id}";

    /** A member of a study, inside a transaction in which the database shows it. */
    record Inside(Viewer viewer, Study study, StudyPart part) {

        UUID id() {
            return study.id();
        }

        boolean isTeam() {
            return part == StudyPart.TEAM;
        }

        String path() {
            return PATH + "/" + study.id();
        }
    }

    private final Access access;
    private final AccessLog log;
    private final Studies studies;
    private final StudyAccess members;
    private final StudySources sources;
    private final ObjectProvider<CodedSources> coded;

    StudyDoor(
            Access access,
            AccessLog log,
            Studies studies,
            StudyAccess members,
            StudySources sources,
            ObjectProvider<CodedSources> coded) {
        this.coded = coded;
        this.access = access;
        this.log = log;
        this.studies = studies;
        this.members = members;
        this.sources = sources;
    }

    /** Does the work of a page for a member. */
    <T> T in(String page, String study, Function<Inside, T> work) {
        var viewer = Viewers.current();
        return access.as(viewer, page, () -> {
            var found = studies.find(Sent.id(study)).orElseThrow(StudyDoor::nothing);
            var part = members.part(viewer, found.id()).orElseThrow(StudyDoor::nothing);
            return work.apply(new Inside(viewer, found, part));
        });
    }

    /** Does the work of a page that only the team has; a second coder, who knows the study, is told so. */
    <T> T asTeam(String page, String study, Function<Inside, T> work) {
        return in(page, study, inside -> {
            if (!inside.isTeam()) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            return work.apply(inside);
        });
    }

    /** A source of the study, or the answer for one that does not exist. */
    Source source(Inside inside, String source) {
        return sources.find(inside.id(), Sent.id(source)).orElseThrow(StudyDoor::nothing);
    }

    /** The sources of the study of which the coding is done. */
    Set<UUID> coded(Inside inside) {
        return coded.stream().flatMap(one -> one.coded(inside.id()).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Writes down that the viewer was shown these participants. */
    void looked(Inside inside, String page, String purpose, Collection<UUID> participants) {
        log.looked(inside.viewer(), page, purpose, participants);
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
