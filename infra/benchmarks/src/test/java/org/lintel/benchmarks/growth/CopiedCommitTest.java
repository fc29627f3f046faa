package org.lintel.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.sealing.SealedInPlace;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.vault.Opened;
import org.lintel.vault.Vault;

class CopiedCommitTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final byte[] TEXT = "The certificate is attached.".getBytes(StandardCharsets.UTF_8);

    private Vault played;
    private Vault copies;
    private SealedAnew anew;

    @BeforeEach
    void openTheVaults(@TempDir Path folder) throws IOException {
        played = SealedAnew.vaultOf(Files.createDirectory(folder.resolve("played")));
        copies = SealedAnew.vaultOf(Files.createDirectory(folder.resolve("copies")));
        anew = new SealedAnew(played, copies);
    }

    @AfterEach
    void closeThem() {
        played.close();
        copies.close();
    }

    @Test
    void whatIsSealedOpensInTheCopyWithTheCopysKeys() {
        Sealed.Place place = new Sealed.Place("file-1", "DEMO", SealedField.INFORMATION);
        String text = SealedInPlace.seal(played, place, TEXT).value();

        TaggedEventMessage<?> copy = new CopiedCommit(anew, "DEMO", true).of(commit(0, "{\"information\":\"" + text + "\"}")).getFirst();

        String payload = String.valueOf(copy.event().payload());
        Sealed.Content content = Objects.requireNonNull(
                new Sealed<FreeText>(payload.substring("{\"information\":\"".length(), payload.length() - 2)).content());
        assertThat(content.place().subject()).isEqualTo(tag(copy, "accreditation"));
        assertThat(SealedInPlace.open(copies, content))
                .isInstanceOfSatisfying(Opened.Plain.class, plain -> assertThat(plain.bytes()).isEqualTo(TEXT));
    }

    @Test
    void whatATagNamesHasOneNewNameThroughoutACopyAndTheSessionKeepsItsOwn() {
        CopiedCommit copy = new CopiedCommit(anew, "DEMO", true);

        TaggedEventMessage<?> first = copy.of(commit(0)).getFirst();
        TaggedEventMessage<?> second = copy.of(commit(1)).getFirst();

        String file = tag(first, "accreditation");
        assertThat(file).isNotEqualTo("file-1");
        assertThat(tag(second, "accreditation")).isEqualTo(file);
        assertThat(first.event().payload()).isEqualTo("{\"accreditation\":\"" + file + "\",\"session\":\"DEMO\"}");
        assertThat(first.event().metadata()).containsEntry("command", tag(first, "command")).containsEntry("request", "body-1");
        assertThat(tag(first, "session")).isEqualTo("DEMO");
    }

    @Test
    void anotherCopyIsAboutAnotherFile() {
        var one = new CopiedCommit(anew, "DEMO", true).of(commit(0)).getFirst();
        var other = new CopiedCommit(anew, "DEMO", true).of(commit(0)).getFirst();

        assertThat(tag(one, "accreditation")).isNotEqualTo(tag(other, "accreditation"));
        assertThat(one.event().identifier()).isNotEqualTo(other.event().identifier());
    }

    @Test
    void aCopyMayBeInASessionOfItsOwnWithPlacesOfItsOwn() {
        var copy = new CopiedCommit(anew, "DEMO-7", true).of(commit(0)).getFirst();

        assertThat(tag(copy, "session")).isEqualTo("DEMO-7");
        var untagged = new StoredCommit(9, "commit-9", 9, NOW, List.of(new StoredEvent(9, "event-9", "AccreditationRequested", "2", NOW,
                Set.of(new Tag("accreditation", "file-1")), "{\"session\":\"DEMO\"}", Map.of(), new byte[StoredEvent.NONCE_BYTES])));
        assertThat(String.valueOf(new CopiedCommit(anew, "DEMO-7", true).of(untagged).getFirst().event().payload()))
                .isEqualTo("{\"session\":\"DEMO-7\"}");
        assertThat(tag(copy, "places")).isEqualTo("DEMO-7/NGO");
        assertThat(String.valueOf(copy.event().payload())).endsWith("\"session\":\"DEMO-7\"}");
        assertThat(tag(new CopiedCommit(anew, "DEMO", false).of(commit(0)).getFirst(), "places")).doesNotContain("DEMO");
    }

    private static StoredCommit commit(long number) {
        return commit(number, "{\"accreditation\":\"file-1\",\"session\":\"DEMO\"}");
    }

    private static StoredCommit commit(long number, String payload) {
        var tags = Set.of(new Tag("accreditation", "file-1"), new Tag("command", "mark-1"), new Tag("session", "DEMO"),
                new Tag("places", "DEMO/NGO"));
        return new StoredCommit(number, "commit-" + number, number, NOW,
                List.of(new StoredEvent(number, "event-" + number, "CheckRecorded", "1", NOW, tags,
                        payload, Map.of("command", "mark-1", "request", "body-1"),
                        new byte[StoredEvent.NONCE_BYTES])));
    }

    private static String tag(TaggedEventMessage<?> event, String key) {
        return event.tags().stream().filter(tag -> tag.key().equals(key)).map(Tag::value).findAny().orElseThrow();
    }
}
