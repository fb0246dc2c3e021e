package nl.geland.app.qda;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.Limits;
import nl.geland.app.web.FormErrors;

/** The page on which a study is taken along, with what was coded in it, or a file from elsewhere is looked at. */
record ExchangeView(ExchangeDoor.Inside study, CodedStudy coded, Whole.LeftOut leftOut, FormErrors errors) {

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
