package nl.geland.app.qda;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.studies.Carried;
import nl.geland.app.texts.Limits;
import nl.geland.app.web.FormErrors;

/** The page on which a study is taken along, with what was coded in it, or a file from elsewhere is looked at. */
record ExchangeView(
        ExchangeDoor.Inside study,
        CodedStudy coded,
        Whole.LeftOut leftOut,
        List<Carried.Count> carried,
        FormErrors errors) {

    ExchangeView {
        carried = List.copyOf(carried);
    }

    /** How many codings wait for the names to be taken out of their texts. */
    int waiting() {
        return codings(Carried.State.WAITS);
    }

    /** How many codings went with their raw texts. */
    int gone() {
        return codings(Carried.State.GONE);
    }

    private int codings(Carried.State state) {
        return carried.stream()
                .filter(count -> count.state() == state)
                .mapToInt(Carried.Count::codings)
                .sum();
    }

    int placed() {
        return carried.stream().mapToInt(Carried.Count::placed).sum();
    }

    int loose() {
        return carried.stream().mapToInt(Carried.Count::loose).sum();
    }

    static List<Download> downloads() {
        return Arrays.asList(Download.values());
    }

    static int mebibytes() {
        return Limits.UPLOAD.mebibytes();
    }

    String path() {
        return "/studies/" + study.study() + "/uitwisselen";
    }
}
