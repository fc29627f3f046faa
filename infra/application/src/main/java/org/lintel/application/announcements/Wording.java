package org.lintel.application.announcements;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;

/**
 * What an announcement says: that there is a message. It is the same for every notice and every party, so that who reads it on the way
 * learns nothing of either.
 */
record Wording(String subject, String text) {
    /** @param language one of {@link Mailbox#LANGUAGES}; with null in all of them, one after the other */
    static Wording in(@Nullable String language) {
        List<ResourceBundle> words = (language == null ? Mailbox.LANGUAGES : List.of(language)).stream()
                .map(one -> ResourceBundle.getBundle("announcements.announcements", Locale.of(one))).toList();
        return new Wording(words.stream().map(one -> one.getString("subject")).collect(Collectors.joining(" / ")),
                words.stream().map(one -> one.getString("text") + "\n\n" + one.getString("reply") + "\n")
                        .collect(Collectors.joining("\n* * *\n\n")));
    }
}
