package nl.geland.app.home;

import java.util.List;
import nl.geland.app.disclosure.Releasable;
import nl.geland.app.disclosure.Subject;
import nl.geland.app.trajectories.Extracts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables about newcomers that can be made public; people decide whether they are. */
@Configuration(proxyBeanMethods = false)
class PublicTables {

    @Bean
    static Releasable stagesByNeighbourhood(Extracts extracts) {
        return new PublicNewcomers(
                extracts,
                new Subject(
                        "wijk-en-inburgering",
                        "home.public.stages",
                        List.of(Way.NEIGHBOURHOOD.words(), Way.STAGE.words())),
                List.of(Way.NEIGHBOURHOOD, Way.STAGE));
    }

    @Bean
    static Releasable yearsOfHousing(Extracts extracts) {
        return new PublicNewcomers(
                extracts,
                new Subject("jaar-van-huisvesting", "home.public.years", List.of(Way.YEAR.words())),
                List.of(Way.YEAR));
    }

    @Bean
    static Releasable agesAtHousing(Extracts extracts) {
        return new PublicNewcomers(
                extracts,
                new Subject("leeftijd-bij-huisvesting", "home.public.ages", List.of(Way.AGE.words())),
                List.of(Way.AGE));
    }
}
