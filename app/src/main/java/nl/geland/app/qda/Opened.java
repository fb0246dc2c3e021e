package nl.geland.app.qda;

import java.util.List;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.studies.StudyIntake;

/**
 * A file from elsewhere as it was looked through.
 *
 * @param sha256 of its bytes: which file it is
 * @param found what in its texts and notes may still give somebody away
 * @param beside the same in codes, guide and all else that does not lie in the raw zone with the texts
 * @param misfits what of it is too long, or cannot be, here
 */
record Opened(
        Imported imported, String sha256, StudyIntake.Found found, StudyIntake.Found beside, List<Misfit> misfits) {

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

    /** Whether it can become a study of which a person says that the names are out. */
    boolean canBeStudy() {
        return isStudy() && found.certain() == 0 && beside.certain() == 0 && misfits.isEmpty();
    }

    /** Whether it can become a study of which the names are still to be taken out: only what people said has a raw zone, and an archive has none. */
    boolean canBeNamedStudy() {
        return isStudy()
                && imported.whole() == null
                && beside.certain() == 0
                && misfits.isEmpty()
                && imported.study().texts().stream().anyMatch(text -> text.kind() != CodedStudy.TextKind.POLICY);
    }

    /** All that may still give somebody away. */
    StudyIntake.Found all() {
        return found.and(beside);
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
