package nl.geland.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.geland.app.texts.TextCheck.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schrijf naar noor@example.org|EMAIL
            schrijf naar noor (at) example.org|EMAIL
            op NL91 ABNA 0417 1643 00 staat het|BANK_ACCOUNT
            bel 06-12345678|PHONE
            bel 06 12 34 56 78 na zes uur|PHONE
            bel (0251) 123456|PHONE
            bel +32 470 12 34 56|PHONE
            bel ٠٦١٢٣٤٥٦٧٨|PHONE
            bel 06\u200b12345\u200b678|PHONE
            het nummer is 111222333|CITIZEN_NUMBER
            het nummer is 1112.22.333|CITIZEN_NUMBER
            zijn V-nummer 281.234.5678 klopt niet|FOREIGNER_NUMBER
            in de brief staat 2812345678|FOREIGNER_NUMBER
            woont in de Kerkstraat 12|ADDRESS
            woont op kerklaan 12b|ADDRESS
            woont aan de Laan van Zuid 7|ADDRESS
            postcode 1944 AB|ADDRESS
            dossier 123456789|LONG_NUMBER
            """)
    void numbersAndAddressesAreRefused(String text, Found found) {
        assertThat(TextCheck.check(text).refused()).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 12-03-2026 en op 1 april kwamen er 25 mensen.",
                "Ik was onderweg 2 keer te laat, in 2024 en 2025.",
                "Dat kost 1250 euro in 3 maanden. Vanwege 2 fouten.",
                "Van 9.00 tot 17.30 uur is niemand bereikbaar.",
                "Niveau A2 is te laag, B1 te hoog. Het speelplein 3 keer per week.",
                "Het COA en de IND sturen brieven in het Nederlands; DUO ook. ‘Dat’ helpt niet.",
                "- Eerste punt\n- Tweede punt",
                "De Syrische en Eritrese buren gaan op Dinsdag naar Noord."
            })
    void whatTellsNothingOfAnybodyPasses(String text) {
        assertThat(TextCheck.check(text)).matches(TextCheck.Findings::clean, "clean");
    }

    @Test
    void unknownWordWithACapitalInTheMiddleOfASentenceIsPointedAt() {
        assertThat(TextCheck.check("Gisteren kwam Selam niet bij Abu Tesfay.").suspects())
                .containsExactly("Selam", "Abu", "Tesfay");
        assertThat(TextCheck.check("Ik belde dhr. Bakker en mevrouw A. Öztürk.").suspects())
                .containsExactly("Bakker", "A", "Öztürk");
        assertThat(TextCheck.check("Het is Yonas' beurt.").suspects()).containsExactly("Yonas'");
    }

    @Test
    void yesToOneWordIsNoYesToAnother() {
        var one = TextCheck.check("Wij gaan naar Parkzicht.");
        assertThat(one.seal())
                .isEqualTo(TextCheck.check("Wij waren in Parkzicht").seal());
        assertThat(one.seal())
                .isNotEqualTo(TextCheck.check("Wij gaan naar Selam.").seal());
    }

    @Test
    void longHostileTextIsReadAtOnce() {
        for (var text :
                new String[] {"a".repeat(20_000), "1 ".repeat(10_000), "A.".repeat(10_000), "a@".repeat(10_000)}) {
            var before = System.nanoTime();
            TextCheck.check(text);
            assertThat(System.nanoTime() - before).as("nanoseconds").isLessThan(5_000_000_000L);
        }
    }

    /** The samples must be what the desk would take in. */
    @ParameterizedTest
    @ValueSource(strings = {"belemmeringen.csv", "ruimte.csv"})
    void samplesHoldNothingThatWouldBeRefused(String file) throws IOException {
        var lines = Files.readAllLines(Path.of("..", "samples", "desk", file));
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.stream().skip(1).map(line -> line.replace(';', '\n')).map(TextCheck::check))
                .allMatch(findings -> findings.refused().isEmpty());
    }
}
