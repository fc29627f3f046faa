package org.lintel.language.disclosure;

import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.erasure.ClassErased;

/**
 * Time has come for the words of a disclosure or of a demand: from here on nobody can read them, and everything else of it stays. Their key is destroyed once
 * this is recorded, and again wherever it should come back.
 */
public sealed interface DisclosureTextErased extends DisclosureEvent, ClassErased permits DisclosurePurposeErased, DemandTextErased {
    DisclosureTextId subject();

    /** @return after which the key is named, besides the id */
    SessionId session();

    @Override
    default RetentionClass retention() {
        return RetentionClass.RESTRICTED;
    }
}
