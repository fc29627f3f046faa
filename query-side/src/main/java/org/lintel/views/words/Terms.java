package org.lintel.views.words;

import java.util.List;
import java.util.ResourceBundle;

import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;

/** What the values of the domain's closed lists are called within a sentence: one word for one thing, in histories and letters alike. */
public final class Terms {
    /** The lists that have words here. */
    static final List<Class<? extends Enum<?>>> LISTS = List.of(Ground.class, AppealableAct.class, TimeLimit.class, MissReason.class,
            CheckOutcome.class, Intent.class, ParticipantCategory.class,
            RetentionClass.class);

    private final ResourceBundle words;

    private Terms(ResourceBundle words) {
        this.words = words;
    }

    public static Terms in(Language language) {
        return new Terms(ResourceBundle.getBundle("org.lintel.views.words.terms", language.locale()));
    }

    /** @throws java.util.MissingResourceException for a value of a list that has no words here */
    public String of(Enum<?> value) {
        return words.getString(keyOf(value));
    }

    /** @return the value's key in the files, for instance {@code timeLimit.NOTICE_REPLY} */
    static String keyOf(Enum<?> value) {
        String list = value.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(list.charAt(0)) + list.substring(1) + "." + value.name();
    }
}
