package org.lintel.application.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.pages.Words;
import org.lintel.json.AuditedFile;
import org.lintel.json.RetentionAnswer;
import org.springframework.stereotype.Component;

/** What {@code GET /api/audit/files/{id}} tells of a file, in words: a line for each of its fields, and two moments of them side by side. */
@Component
final class FileFacts {
    private static final String NOTHING = "–";

    private final Words words;

    FileFacts(Words words) {
        this.words = words;
    }

    /** @param field its name in the words of the pages */
    record Fact(String field, String text) {}

    /** One field at two moments. */
    record Line(String field, String one, String other) {
        /** @return whether the two are not the same */
        public boolean differs() {
            return !one.equals(other);
        }
    }

    List<Fact> of(AuditedFile file) {
        RetentionAnswer kept = file.retention();
        return List.of(new Fact("state", words.of(file.state())), new Fact("session", file.sessionId()),
                new Fact("category", words.of(file.category())), new Fact("organisation", file.organisation()),
                new Fact("applicant", file.applicant()), new Fact("configuration", file.configuration()),
                new Fact("deadline", words.minute(file.deadline())), new Fact("deadlineFor", words.of(file.deadlineFor())),
                new Fact("ground", words.of(file.ground())),
                new Fact("confidentialUntil", words.minute(kept == null ? null : kept.confidentialUntil())),
                new Fact("restrictedUntil", words.minute(kept == null ? null : kept.restrictedUntil())),
                new Fact("erased", kept == null || kept.erased().isEmpty()
                        ? NOTHING
                        : kept.erased().stream().map(words::of).collect(Collectors.joining(", "))),
                new Fact("entries", Integer.toString(file.steps().size())),
                new Fact("last", Long.toString(file.steps().getLast().position())));
    }

    /** A file that is not there yet has nothing in its fields. */
    List<Line> beside(@Nullable AuditedFile one, @Nullable AuditedFile other) {
        List<Fact> first = one == null ? List.of() : of(one);
        List<Fact> second = other == null ? List.of() : of(other);
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < Math.max(first.size(), second.size()); place++) {
            lines.add(new Line((first.isEmpty() ? second : first).get(place).field(), first.isEmpty() ? NOTHING : first.get(place).text(),
                    second.isEmpty() ? NOTHING : second.get(place).text()));
        }
        return lines;
    }
}
