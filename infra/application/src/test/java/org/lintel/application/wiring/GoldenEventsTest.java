package org.lintel.application.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.Role;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.disclosure.RecipientKeyRegistered;

/**
 * What is stored must be readable for ever, so one file holds the JSON of each event and version as it is stored. A file never changes once
 * its version was released: an event that changes gets a new version with its own file, and a way to read the old one.
 * {@code -Dlintel.write=true} writes the files that are missing, and touches no other.
 */
class GoldenEventsTest {
    private static final ParticipationTerms SHIPPED_WITH_VERSION_3 = new ParticipationTerms(Duration.ofHours(48), Duration.ofDays(7),
            Duration.ofMinutes(30), Duration.ofHours(4), LocalTime.of(6, 0), 5, "2023");
    private static final Path FILES = Path.of("src/test/resources/golden");

    private final EventJson json = new EventJson();

    private static List<Event> events() {
        return Stream.concat(GoldenEvents.ALL.stream(), GoldenDelegates.ALL.stream()).toList();
    }

    private static List<EventTable.Row> rows() {
        return EventTable.rows();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyEventHasAGoldenFile(EventTable.Row row) {
        List<Event> golden = events().stream().filter(event -> event.getClass() == row.type()).toList();
        assertThat(golden).as("add it to GoldenEvents").hasSize(1);
        if (Boolean.getBoolean("lintel.write") && Files.notExists(file(row))) {
            write(file(row), json.write(golden.getFirst()));
        }
        assertThat(file(row)).as("write it with ./mvnw test -pl infra/application -am -Dtest=GoldenEventsTest -Dlintel.write=true "
                + "-Dsurefire.failIfNoSpecifiedTests=false, and look at it").exists();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAsTheEventThatItWas(Event event) {
        EventTable.Row row = EventTable.of(event.getClass());
        assertThat(json.read(row.name(), Integer.toString(row.version()), text(file(row)))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenToTheSameBytes(Event event) {
        assertThat(json.write(event)).as("a stored form never changes: raise the event's version in EventTable")
                .isEqualTo(text(file(EventTable.of(event.getClass()))));
    }

    /** Old versions too, for they are in histories that exist. */
    @ParameterizedTest
    @MethodSource("files")
    void whateverWasOnceStoredCanBeRead(Path file) {
        String[] nameAndVersion = file.getFileName().toString().replace(".json", "").split("-");
        assertThat(json.read(nameAndVersion[0], nameAndVersion[1], text(file))).isInstanceOf(Event.class);
    }

    /** Of the periods to keep things, version 1 knew nothing; what shipped then holds for it. */
    @Test
    void aConfigurationOfVersion1IsReadWithThePeriodsThatShippedThen() {
        Event read = json.read("ConfigurationPublished", "1", text(FILES.resolve("ConfigurationPublished-1.json")));
        ConfigurationPublished present = (ConfigurationPublished) json.read("ConfigurationPublished", "3",
                text(FILES.resolve("ConfigurationPublished-3.json")));
        assertThat(read).isEqualTo(new ConfigurationPublished(present.version(), present.decisionReference(), present.inForceFrom(),
                present.limits(), new RetentionPeriods(Period.ofYears(1), Period.ofYears(4), Period.ofYears(2)),
                new AccessLimits(2, Duration.ofMinutes(15)), SHIPPED_WITH_VERSION_3, present.calendars(), present.by()));
    }

    /** Version 2 knew no terms of participation. */
    @Test
    void aConfigurationOfVersion2IsReadWithTheTermsThatShippedThen() {
        ConfigurationPublished read = (ConfigurationPublished) json.read("ConfigurationPublished", "2",
                text(FILES.resolve("ConfigurationPublished-2.json")));
        assertThat(read.access()).isEqualTo(new AccessLimits(3, Duration.ofMinutes(20)));
        assertThat(read.participation()).isEqualTo(SHIPPED_WITH_VERSION_3);
    }

    /** Version 1 left the period in the certificate; one that cannot be read serves nobody. */
    @Test
    void aRecipientKeyOfVersion1IsValidAsItsCertificateSays() {
        String stored = text(FILES.resolve("RecipientKeyRegistered-1.json"));
        RecipientKeyRegistered unreadable = (RecipientKeyRegistered) json.read("RecipientKeyRegistered", "1", stored);
        assertThat(unreadable.isValidAt(Instant.parse("2026-11-26T00:00:00Z"))).isFalse();

        String certificate = text(Path.of("src/test/resources/documents/authority.pem")).replaceAll("-----.*?-----|\\s", "");
        RecipientKeyRegistered read = (RecipientKeyRegistered) json.read("RecipientKeyRegistered", "1",
                stored.replace("Y2VydGlmaWNhdGU", certificate));
        assertThat(read.validFrom()).isEqualTo("2026-11-26T00:27:52Z");
        assertThat(read.validUntil()).isEqualTo("2029-11-26T00:27:52Z");
    }

    /** In version 1 an auditor drew it, and no checkpoint was signed over an asking. */
    @Test
    void aSampleThatWasDrawnByHandIsToldApart() {
        SampleDrawn read = (SampleDrawn) json.read("SampleDrawn", "1", text(FILES.resolve("SampleDrawn-1.json")));
        assertThat(read.sealed()).isNull();
        assertThat(read.by().role()).isEqualTo(Role.AUD);
    }

    @Test
    void whatIsNoVersionIsRefused() {
        for (String version : List.of("0", "-1", "01", "x", "")) {
            assertThatThrownBy(() -> json.read("ConfigurationPublished", version, "{}")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** What is absent is not written, so a part that a golden event leaves out would not be held by its file. */
    @ParameterizedTest
    @MethodSource("events")
    void leavesNoPartOut(Event event) throws Exception {
        assertNothingIsAbsent(event);
    }

    @Test
    void anEventOfANewerRegistryIsRefusedAndNotGuessedAt() {
        EventTable.Row row = rows().getFirst();
        assertThatThrownBy(() -> json.read(row.name(), Integer.toString(row.version() + 1), "{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Where another part stands in its place; an older version has it. */
    private static final Set<String> ONE_OF_TWO = Set.of("CheckRecorded.check");

    private static void assertNothingIsAbsent(Object whole) throws ReflectiveOperationException {
        if (whole instanceof Collection<?> parts) {
            assertThat(parts).isNotEmpty();
            for (Object part : parts) {
                assertNothingIsAbsent(part);
            }
        } else if (whole instanceof Map<?, ?> parts) {
            assertNothingIsAbsent(parts.values());
        } else if (whole.getClass().isRecord()) {
            for (RecordComponent part : whole.getClass().getRecordComponents()) {
                Object value = part.getAccessor().invoke(whole);
                String name = whole.getClass().getSimpleName() + "." + part.getName();
                if (!ONE_OF_TWO.contains(name)) {
                    assertThat(value).as(name).isNotNull();
                    assertNothingIsAbsent(value);
                }
            }
        }
    }

    private static Path file(EventTable.Row row) {
        return FILES.resolve(row.name() + "-" + row.version() + ".json");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(FILES);
            Files.writeString(file, text, UTF_8);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
