package org.lintel.language.delegate;

import org.lintel.language.Text;

/** How to reach whoever files for an organisation. */
public record Contact(String name, String email) {
    /** Unit: UTF-16 characters; of the address as RFC 5321 limits it. */
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_EMAIL = 254;

    public Contact {
        Text.requireLine(name, 1, LONGEST_NAME);
        Text.requireLine(email, 1, LONGEST_EMAIL);
    }

    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
