package nl.geland.app.qda;

import java.util.List;
import nl.geland.app.studies.StudyIntake;

/**
 * A file from elsewhere as it was looked through.
 *
 * @param sha256 of its bytes: which file it is
 * @param found what of it may still give somebody away
 * @param misfits what of it is too long, or cannot be, here
 */
record Opened(Imported imported, String sha256, StudyIntake.Found found, List<Misfit> misfits) {

    Opened {
        misfits = List.copyOf(misfits);
    }

    /** Whether it holds more than codes. */
    boolean isStudy() {
        return imported.kind() != Imported.Kind.CODEBOOK;
    }

    boolean hasCodes() {
        return !imported.study().codes().isEmpty();
    }

    /** Whether it can become a study when a person answers for it. */
    boolean canBeStudy() {
        return isStudy() && found.certain() == 0 && misfits.isEmpty();
    }

    boolean canBeCodebook() {
        return hasCodes() && misfits.stream().noneMatch(misfit -> misfit.what() == Misfit.What.CODES);
    }

    /** Whether work of who took the archive along is in it; that comes to stand under the name of who takes it in. */
    boolean isByOneself() {
        var whole = imported.whole();
        return whole != null && whole.about().self() != null;
    }

    /** How many people coded; all their codings come to stand under one name. */
    long coders() {
        return imported.study().passages().stream()
                .map(passage -> passage.coder())
                .distinct()
                .count();
    }
}
