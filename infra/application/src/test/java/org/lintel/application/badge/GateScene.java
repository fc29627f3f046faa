package org.lintel.application.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Badges and the gate as tests act on them. */
public record GateScene(TestRegistry registry, String session) {
    public static final String ACTIVATION = "{\"identitySeen\":true,\"codeOfConductAccepted\":true}";
    private static final Pattern HANDLE = Pattern.compile("([0-9A-V]{4}\\s+){12}[0-9A-V]{4}");

    public PlayedFile accredited(String organisation, String applicant) {
        return PlayedFile.requested(registry, session, organisation, applicant).vetting().grantRecommended().plays("officer2", "grant",
                "{\"conditions\":[]}");
    }

    PlayedDelegate granted(PlayedFile file, String applicant, String givenName) {
        return PlayedDelegate.nominated(registry, file.id(), applicant, givenName).granted();
    }

    public Answer does(String user, String badge, String verb, String body) {
        return registry.user(user).post("/api/badges/" + badge + "/" + verb, body);
    }

    String state(String badge) {
        return registry.user("officer").get("/api/badges/" + badge).answers(200).text("/state");
    }

    Answer check(String handle) {
        return registry.user("security").post("/api/gate/check", "{\"handle\":\"" + handle + "\"}");
    }

    /** @return what is printed on both sides */
    String print(String user, String badge) {
        Caller officer = registry.user(user);
        byte[] pdf = officer.bytes("/api/badges/" + badge + "/print");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(document);
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }

    public String handle(String badge) {
        return handleIn(print("officer", badge));
    }

    static String handleIn(String printed) {
        Matcher found = HANDLE.matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return found.group().replaceAll("\\s+", " ");
    }
}
