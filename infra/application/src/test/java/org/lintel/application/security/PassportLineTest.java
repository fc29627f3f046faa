package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassportLineTest {
    /** What is nominated, and the line of the passport that is shown. */
    @ParameterizedTest
    @CsvSource({"Anna Maria,Eriksson,P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "Anna,Eriksson,P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "Jürgen,Müller,P<D<<MUELLER<<JUERGEN<<<<<<<<<<<<<<<<<<<<<<", "Jurgen,Muller,P<D<<MUELLER<<JUERGEN<<<<<<<<<<<<<<<<<<<<<<",
            "Jürgen,Müller,P<D<<MULLER<<JURGEN<<<<<<<<<<<<<<<<<<<<<<<<", "Søren,Åkesson,P<DNKAAKESSON<<SOEREN<<<<<<<<<<<<<<<<<<<<<<",
            "Jean-Pierre,d’Étang,P<FRADETANG<<JEAN<PIERRE<<<<<<<<<<<<<<<<<<<<",
            "Мария,Шевченко,P<UKRSHEVCHENKO<<MARIIA<<<<<<<<<<<<<<<<<<<<",
            "María José,Núñez de la Cruz,P<ESPNUNEZ<DE<LA<CRUZ<<MARIA<JOSE<<<<<<<<<<",
            "Þóra,Guðjónsdóttir,p<islgudjonsdottir<<thora<<<<<<<<<<<<<<<<<<<",
            "Łucja,Groß,PPPOLGROSS<<LUCJA<<<<<<<<<<<<<<<<<<<<<<<<<<<"})
    void theNominatedNameIsTheOneInThePassport(String given, String family, String line) {
        assertThat(PassportLine.read(line)).isNotNull().isEqualTo(line(given, family));
    }

    @ParameterizedTest
    @CsvSource({"Anna,Erikson", "Hanna,Eriksson"})
    void anotherNameIsAnother(String given, String family) {
        assertThat(line(given, family)).isNotEqualTo(PassportLine.read("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"));
    }

    @Test
    void aScriptThatCannotBeWrittenHasNoLine() {
        assertThat(line("مريم", "حداد")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "Anna Eriksson", "P<UTO", "P<UTO<<<<<<<<", "P<UTOERIKSSON<<ANNA1",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10"})
    void whatIsNoLineIsNotRead(String text) {
        assertThat(PassportLine.read(text)).isNull();
    }

    @Test
    void printsNothingOfItself() {
        assertThat(String.valueOf(line("Anna", "Eriksson"))).doesNotContainIgnoringCase("eriksson");
    }

    private static @Nullable PassportLine line(String given, String family) {
        return PassportLine.of(given, family);
    }
}
