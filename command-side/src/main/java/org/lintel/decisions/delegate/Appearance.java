package org.lintel.decisions.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;

/**
 * How a person wants to be seen.
 *
 * @param visibility unlisted until somebody chose
 * @param displayName the one chosen last; null where none ever was
 */
public record Appearance(Visibility visibility, @Nullable Sealed<DisplayName> displayName) {
    public static Appearance from(History history, DelegateId delegate) {
        return new Appearance(
                history.events(VisibilityChosen.class).filter(chosen -> chosen.delegate().equals(delegate))
                        .map(VisibilityChosen::visibility).reduce(Visibility.UNLISTED, (_, latest) -> latest),
                history.events(DisplayNameChosen.class).filter(chosen -> chosen.delegate().equals(delegate))
                        .map(DisplayNameChosen::displayName).reduce((_, latest) -> latest).orElse(null));
    }
}
