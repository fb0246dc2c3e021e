package nl.geland.app.qda;

import java.util.Arrays;
import java.util.List;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.texts.Limits;
import nl.geland.app.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a study is taken along or a file from elsewhere is looked at.
 *
 * @param coded the study with what was coded in it; null where there is nothing to take along
 */
record ExchangeView(ExchangeDoor.Inside study, @Nullable CodedStudy coded, FormErrors errors) {

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
