package org.lintel.application.accreditation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.edge.Name;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.PageLanguage;
import org.lintel.language.FreeText;
import org.lintel.language.accreditation.Ground;
import org.lintel.views.words.Language;

/**
 * Reasons that recur, for officers to begin with. Those that ship with the registry hold until the data folder has a file of its own.
 *
 * @param items in the order in which they are offered
 */
record RecurringReasons(List<Template> items) {
    /** The file of the data folder that takes the place of those that ship. */
    static final String FILE = "recurring-reasons.json";

    private static final String SHIPPED = "/recurring-reasons.json";

    /**
     * A text to begin with.
     *
     * @param id for the address
     * @param steps on whose forms it is offered
     * @param ground that goes with it; null where the step has none or it is left to the officer
     * @param title by language
     * @param text by language
     */
    record Template(Name id, List<FileStep> steps, @Nullable Ground ground, Map<Name, Name> title, Map<Name, FreeText> text) {
        /** @return what the link to it says, in the language or else in English */
        public String titleIn(String language) {
            Name own = inLanguageOrEnglish(title, language);
            return own == null ? id.value() : own.value();
        }

        private Map<String, String> values(String language) {
            FreeText own = inLanguageOrEnglish(text, language);
            return Map.of("reasons", own == null ? "" : own.value(), "ground", ground == null ? "" : ground.name());
        }

        private static <T> @Nullable T inLanguageOrEnglish(Map<Name, T> words, String language) {
            T own = words.get(new Name(language));
            return own == null ? words.get(new Name(Language.EN.code())) : own;
        }
    }

    /** @throws StartRefused where the folder's own file cannot be used, saying which field is wrong */
    static RecurringReasons read(Path folder) {
        Path own = folder.resolve(FILE);
        try {
            return Files.exists(own) ? StrictJsonReader.read(Files.readAllBytes(own), RecurringReasons.class) : shipped();
        } catch (IOException unreadable) {
            throw new StartRefused("The file " + own + " cannot be read.");
        } catch (ProblemException wrong) {
            var errors = wrong.problem().badFields();
            throw new StartRefused("The file " + own + " cannot be used: "
                    + (errors.isEmpty() ? "" : errors.getFirst().field() + ": " + errors.getFirst().detail()));
        }
    }

    /** @return what the step's form holds that begins with this template, in the reader's language; nothing where there is none */
    Optional<Map<String, String>> beginning(FileStep step, @Nullable String template) {
        return of(step).stream().filter(one -> one.id.value().equals(template)).findAny()
                .map(one -> one.values(PageLanguage.present().code()));
    }

    List<Template> of(FileStep step) {
        return items.stream().filter(template -> template.steps.contains(step)).toList();
    }

    private static RecurringReasons shipped() throws IOException {
        try (InputStream data = RecurringReasons.class.getResourceAsStream(SHIPPED)) {
            if (data == null) {
                throw new IllegalStateException("The reasons that ship with the registry are missing from it.");
            }
            return StrictJsonReader.read(data.readAllBytes(), RecurringReasons.class);
        }
    }
}
