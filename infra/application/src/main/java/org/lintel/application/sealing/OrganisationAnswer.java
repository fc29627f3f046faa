package org.lintel.application.sealing;

import org.jspecify.annotations.Nullable;
import org.lintel.language.CountryCode;

/** An organisation as readers of its file see it; {@code country} is null where its identity was erased. */
public record OrganisationAnswer(String name, @Nullable CountryCode country) {
    @Override
    public String toString() {
        return "OrganisationAnswer[withheld]";
    }
}
