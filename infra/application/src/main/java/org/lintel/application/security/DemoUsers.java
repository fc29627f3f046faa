package org.lintel.application.security;

import static org.lintel.language.Role.ADM;
import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.AUD;
import static org.lintel.language.Role.BUR;
import static org.lintel.language.Role.FP;
import static org.lintel.language.Role.REV;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SECU;
import static org.lintel.language.Role.SEN;

import java.util.List;
import java.util.Set;

import org.lintel.language.Role;
import org.lintel.language.UserId;

/** The users of the demonstration, one for each role at least, all with one password. They exist in {@code demo} only. */
public final class DemoUsers {
    private DemoUsers() {}

    /** @param passwordHash of the password of the day */
    public static Users with(String passwordHash) {
        return new Users(
                List.of(user("applicant", passwordHash, APP), user("applicant2", passwordHash, APP), user("officer", passwordHash, SEC),
                        user("officer3", passwordHash, SEC), user("officer2", passwordHash, SEC, SEN), user("focalpoint", passwordHash, FP),
                        user("focalpoint2", passwordHash, FP), user("reviewer", passwordHash, REV), user("bureau", passwordHash, BUR),
                        user("security", passwordHash, SECU), user("auditor", passwordHash, AUD), user("auditor2", passwordHash, AUD),
                        user("admin", passwordHash, ADM)));
    }

    /** @return an address that reaches nobody (RFC 2606), for a mail server of one's own that shows what it is given */
    public static Mailbox mailbox(UserId user) {
        return new Mailbox(user.value() + "@lintel.example", null);
    }

    private static User user(String name, String passwordHash, Role... roles) {
        return new User(name, new UserId(name), Set.of(roles), passwordHash);
    }
}
