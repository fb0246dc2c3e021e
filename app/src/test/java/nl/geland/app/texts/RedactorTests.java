package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedactorTests {

    private static final Redactor REDACTOR = new Redactor(Lists.load());

    @Test
    void knowsNumbersByTheirCheckDigits() {
        assertThat(kinds("Mijn nummer is 111222333 of 123456782.")).containsExactly(Kind.BSN, Kind.BSN);
        assertThat(kinds("Dat is 111.222.333 bij ons.")).containsExactly(Kind.BSN);
        assertThat(kinds("Dat is 111222334 bij ons.")).containsExactly(Kind.NUMBER);
        assertThat(NumberRules.isBsn("000000000")).isFalse();
        assertThat(kinds("Op NL91 ABNA 0417 1643 00, of GB82WEST12345698765432."))
                .containsExactly(Kind.IBAN, Kind.IBAN);
        assertThat(NumberRules.isIban("NL92ABNA0417164300")).isFalse();
        assertThat(kinds("Op NL92ABNA0417164300 graag.")).containsExactly(Kind.IBAN);
        assertThat(kinds("V-nummer: 289.123.4567")).containsExactly(Kind.V_NUMBER);
        assertThat(kinds("Ik heb 2891234567 gekregen")).containsExactly(Kind.V_NUMBER);
    }

    @Test
    void knowsPhonesOfAllCountries() {
        for (var phone : List.of(
                "06-12345678",
                "06 1234 5678",
                "(010) 123 45 67",
                "0031612345678",
                "+31 (0)6 12345678",
                "+963 944 123 456",
                "+291 7 123 456",
                "+380 67 123 45 67",
                "+93 70 123 4567",
                "0944 123 456",
                "07 123 456",
                "+1-202-555-0143",
                "٠٩٤٤١٢٣٤٥٦")) {
            assertThat(kinds("Bel " + phone + " maar")).as(phone).containsExactly(Kind.PHONE);
        }
        assertThat(kinds("In 2015 waren er 1200 mensen en 3 kinderen.")).isEmpty();
    }

    @Test
    void knowsAddressesOfMailAndWeb() {
        assertThat(kinds(
                        "Mail jan_1@post.example.org of kijk op naam.nl, www.iets.frl/pad en https://x.example/a?b=c."))
                .containsExactly(Kind.EMAIL, Kind.WEB, Kind.WEB, Kind.WEB);
        assertThat(kinds("Volg @naam_van_mij daar.")).containsExactly(Kind.WEB);
        assertThat(kinds("Dat was het.maar niet echt.")).isEmpty();
    }

    @Test
    void knowsDatesAndAgesButNotHowLongThingsLast() {
        assertThat(kinds("Op 12-03-2019, 12 maart, 2019-03-12 en in maart 2019."))
                .containsOnly(Kind.DATE)
                .hasSize(4);
        assertThat(kinds("Hij is geboren in 1985.")).containsExactly(Kind.DATE);
        assertThat(tags("Ik ben 34 jaar. Een 8-jarige jongen. Hij was vijfenzestig jaar oud. Zij is tachtig jaar oud."))
                .containsExactly("[LEEFTIJD 30-39]", "[LEEFTIJD 0-9]", "[LEEFTIJD 60-69]", "[LEEFTIJD 80+]");
        assertThat(kinds("Ik ben 3 jaar in het land en zij is twee jaar getrouwd, het duurde 5 jaar."))
                .isEmpty();
    }

    @Test
    void knowsWherePeopleLiveLearnAndWork() {
        assertThat(kinds("Op 1234 AB, of 1234ab.")).containsExactly(Kind.POSTCODE, Kind.POSTCODE);
        assertThat(kinds("Aan de Kerkstraat 12a, of de kerkstraat 14.")).containsExactly(Kind.ADDRESS, Kind.ADDRESS);
        assertThat(kinds("Wij zaten in azc Luttelgeest en in Aleppo.")).containsExactly(Kind.RECEPTION, Kind.PLACE);
        assertThat(kinds("Zij is wethouder van Ermelo.")).containsExactly(Kind.FUNCTION);
        assertThat(kinds("Ik werkte bij Van Dongen Installatie.")).containsExactly(Kind.ORGANISATION);
        assertThat(kinds("Hij zit op basisschool De Regenboog.")).containsExactly(Kind.SCHOOL);
        assertThat(kinds("Ik kom uit een land als Syrië en spreek Arabisch, soms op het COA."))
                .isEmpty();
    }

    @Test
    void knowsNamesInEverySpelling() {
        for (var name : List.of(
                "Mohamed",
                "Mohammed",
                "Muhammad",
                "Mohammad",
                "mohamed",
                "MOHAMED",
                "Ghebremedhin",
                "Gebremedhin",
                "Yonas",
                "Jonas",
                "Shevchenko",
                "Sjevtsjenko",
                "Petrovych",
                "Ivanivna",
                "Abdelrahman",
                "Alizada",
                "al-Hamwi",
                "Al-Hamwi",
                "Tewelde")) {
            assertThat(kinds("Toen zei " + name + " dat het goed was."))
                    .as(name)
                    .containsExactly(Kind.PERSON);
        }
        assertThat(kinds("Toen zei Abu Omar dat het goed was, en bint Khalil ook."))
                .containsExactly(Kind.PERSON, Kind.PERSON);
        assertThat(kinds("Mijn zus Wuldet en meneer Zandebos.")).containsExactly(Kind.PERSON, Kind.PERSON);
        assertThat(kinds("Ze heet wuldet.")).containsExactly(Kind.PERSON);
    }

    @Test
    void showsWordsThatItDoesNotKnow() {
        assertThat(kinds("Het was in Xyrrub.")).containsExactly(Kind.LOOK);
        assertThat(kinds("Daar kwam xyrrub binnen.")).containsExactly(Kind.LOOK);
        assertThat(kinds("Xyrrub is ver.")).containsExactly(Kind.LOOK);
        assertThat(kinds("Daar kwam Bloem binnen.")).containsExactly(Kind.LOOK);
        assertThat(kinds("Iedereen kwam binnen met bloemen en taalboeken.")).isEmpty();
        assertThat(kinds("Daar kwam [PERSOON-1] binnen, [LEEFTIJD 30-39].")).isEmpty();
    }

    @Test
    void knowsPeopleByWhereTheyStand() {
        for (var sentence : List.of(
                "Daar kwam Xyrrub binnen.",
                "Toen zei xyrrub dat het goed was.",
                "Mijn buurman, Xyrrub, was boos.",
                "Dat was Xyrrub, mijn oude buurman.",
                "Toen zei Storm dat het goed was.",
                "Zij liep met Samuel en Xyrrub.",
                "De zoon van Xyrrub was ziek.",
                "Xyrrub z'n fiets was weg.",
                "Vraag het aan meneer K.")) {
            var people =
                    kinds(sentence).stream().filter(kind -> kind == Kind.PERSON).toList();
            assertThat(people).as(sentence).isNotEmpty();
            assertThat(kinds(sentence)).as(sentence).containsOnly(Kind.PERSON);
        }
    }

    @Test
    void asksAboutDutchWordsWhereANameStands() {
        for (var sentence : List.of(
                "Mei is een stagiaire.",
                "Door heeft het gedaan.",
                "dat heb ik van vos gehoord",
                "ik zat naast harriet van duivenbode",
                "Merels moeder was er ook.",
                "Wil-Jan was er ook.",
                "het was jan, of zo noemden zij hem")) {
            assertThat(kinds(sentence)).as(sentence).isNotEmpty();
        }
        assertThat(kinds("Híj kwam maar één keer, met bloemen, en de vos was er niet."))
                .isEmpty();
    }

    @Test
    void findsAKnownNameInEveryForm() {
        var text = CanonicalText.of("Zij gaf xyrrubje een boek, en xyrrubs jas hing er nog.");
        assertThat(REDACTOR.review(text, List.of("Xyrrub")).proposals())
                .extracting(proposal -> proposal.hit().rule())
                .containsExactly("name-known", "name-known");
    }

    @Test
    void takesPlacesThatAreToldForPlaces() {
        var text = CanonicalText.of("Ik kom uit het Zonderkwartier.");
        assertThat(REDACTOR.review(text, List.of()).proposals())
                .extracting(proposal -> proposal.hit().kind())
                .containsExactly(Kind.LOOK);
        assertThat(REDACTOR.knowing(List.of("Zonderkwartier"))
                        .review(text, List.of())
                        .proposals())
                .extracting(proposal -> proposal.hit().kind())
                .containsExactly(Kind.PLACE);
    }

    @Test
    void numbersThatStandInTheTextAlreadyAreOfOthers() {
        var text = CanonicalText.of("[PERSOON-2] woont in [PLAATS-7]. Zij zag Yonas Tekle in Assen.");
        var review = Redactor.withDefaults().review(text, List.of());
        assertThat(review.proposals().stream().map(proposal -> proposal.hit().tag()))
                .contains("[PERSOON-3]", "[PLAATS-8]");
        var hit = review.proposals().getLast().hit();
        assertThat(review.tagAs(hit, Kind.PERSON)).isEqualTo("[PERSOON-4]");
    }

    @Test
    void givesOnePersonOneTagWhereARuleCanKnow() {
        assertThat(tags("Yonas Tekle kwam. Daarna praatte meneer Tekle, en Jonas lachte. Senait zweeg."))
                .containsExactly("[PERSOON-1]", "[PERSOON-1]", "[PERSOON-1]", "[PERSOON-2]");
        assertThat(tags("Habtom Ghirmay kwam met Habtom Kidane. Toen ging Habtom weg."))
                .containsExactly("[PERSOON-1]", "[PERSOON-2]", "[PERSOON-3]");
        assertThat(tags("In Aleppo, en weer in aleppo, en in Homs."))
                .containsExactly("[PLAATS-1]", "[PLAATS-1]", "[PLAATS-2]");
    }

    @Test
    void knowsNamesThatStoodAroundTheText() {
        var text = CanonicalText.of("Daar kwam xyrrub binnen.");
        assertThat(REDACTOR.review(text, List.of("Xyrrub Vandalen")).proposals())
                .extracting(proposal -> proposal.hit().rule())
                .containsExactly("name-known");
    }

    @Test
    void appliesWhatWasDecidedAndNothingElse() {
        var review = review("R: Senait woont in Aleppo 😀, bij Xyrrub.");
        assertThat(review.residual().total()).isEqualTo(3);
        var decided = review.decide(0, new Decision.Replace("[PERSOON-1]")).decide(1, new Decision.Keep());
        assertThat(decided.apply().text().text()).isEqualTo("R: [PERSOON-1] woont in Aleppo 😀, bij Xyrrub.");
        assertThat(decided.residual().undecided()).containsOnlyKeys(Kind.LOOK);
        assertThat(decided.tagAs(review.proposals().get(2).hit(), Kind.PERSON)).isEqualTo("[PERSOON-2]");
        assertThat(review.proposals().getFirst().isOpen()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision.Replace("niets"));
    }

    @Test
    void knowsWhereEveryPlaceWent() {
        var old = CanonicalText.of("😀 Senait zag Aleppo.");
        var review = REDACTOR.review(old, List.of());
        var redacted = Redacted.of(
                old, review.proposals().stream().map(Proposal::replaced).toList());
        assertThat(redacted.text().text()).isEqualTo("😀 [PERSOON-1] zag [PLAATS-1].");
        var map = redacted.map();
        for (int at = 0; at <= old.index().codePoints(); at++) {
            assertThat(map.start(at)).isBetween(0, redacted.text().index().codePoints());
            assertThat(map.start(at)).isLessThanOrEqualTo(map.end(at));
        }
        assertThat(redacted.text().index().slice(map.start(9), map.end(12))).isEqualTo("zag");
        assertThat(redacted.text().index().slice(map.start(4), map.end(6))).isEqualTo("[PERSOON-1]");
    }

    @Test
    void movesTurnsAndTheirSpeakersAlong() {
        var transcript = Transcript.of(
                Format.TXT,
                List.of(Utterance.of("Yonas Tekle", "Ik ben Yonas."), Utterance.of("I", "Dag Yonas.")),
                new NamesSeen(DutchWords.load()),
                Limits.UPLOAD);
        var review = REDACTOR.review(transcript);
        var redacted = Redacted.of(
                review.text(),
                review.proposals().stream().map(Proposal::replaced).toList());
        assertThat(redacted.text().text()).isEqualTo("[PERSOON-1]: Ik ben [PERSOON-1].\nI: Dag [PERSOON-1].");
        assertThat(redacted.turns(transcript.turns()))
                .extracting(Turn::speaker, turn -> redacted.text().index().slice(turn.from(), turn.to()))
                .containsExactly(tuple("[PERSOON-1]", "Ik ben [PERSOON-1]."), tuple("I", "Dag [PERSOON-1]."));
    }

    @Test
    void countsWhatIsLeftPerCommunity() {
        var first = review("Senait woont bij Xyrrub.");
        var second = review("Aleppo is ver.");
        assertThat(Residual.perCommunity(Map.of(
                        "eritrean", List.of(first, first), "syrian", List.of(second.decide(0, new Decision.Keep())))))
                .containsEntry("eritrean", new Residual(Map.of(Kind.PERSON, 2, Kind.LOOK, 2)))
                .containsEntry("syrian", new Residual(Map.of()));
    }

    @Test
    @Timeout(60)
    void readsEndlessRepetitionsInTime() {
        for (var piece : List.of(
                "a", "A", "Aa ", "1", "0 ", "a.", "@a", "Yonas ", "Xq ", "van ", "\u0301", "a-", "http://", "aa.",
                "Van Aa ", "is 3 ")) {
            var text = CanonicalText.of(piece.repeat(20_000 / piece.length()));
            assertThat(REDACTOR.review(text, List.of()).text()).isEqualTo(text);
        }
    }

    private static Review review(String text) {
        return REDACTOR.review(CanonicalText.of(text), List.of());
    }

    private static List<Kind> kinds(String text) {
        return review(text).proposals().stream()
                .map(proposal -> proposal.hit().kind())
                .toList();
    }

    private static List<String> tags(String text) {
        return review(text).proposals().stream()
                .map(proposal -> proposal.hit().tag())
                .toList();
    }
}
