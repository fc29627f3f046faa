package org.lintel.application.badge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.wiring.Views;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeId;
import org.lintel.vault.DeterministicSeal;
import org.lintel.views.sessions.SessionRow;
import org.springframework.stereotype.Component;

/**
 * What a badge shows at the gate: its id, encrypted with a tag of 128 bits under a key of its session, as 52 digits in base 32 (0 to 9, A to V). It
 * is kept nowhere: it is made when a badge is printed, and opened when one is shown. A guess fails before anything is read.
 */
@Component
final class BadgeHandles {
    private static final String PURPOSE = "badge handles";
    private static final int RADIX = 32;
    private static final int BYTES = 32;
    private static final int DIGITS = 52;
    private static final Pattern FORM = Pattern.compile("[0-9A-V]{" + DIGITS + "}");
    /** Days of the host State begin and end within a day of ours. */
    private static final Duration ANOTHER_DAY = Duration.ofDays(1);
    private static final int SESSIONS_AT_ONCE = 200;

    private final Fingerprints fingerprints;
    private final Views views;
    private final InstantSource clock;

    BadgeHandles(Fingerprints fingerprints, Views views, InstantSource clock) {
        this.fingerprints = fingerprints;
        this.views = views;
        this.clock = clock;
    }

    String of(BadgeId badge, SessionId session) {
        UUID id = UUID.fromString(badge.value());
        byte[] plain = ByteBuffer.allocate(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .array();
        String digits = new BigInteger(1, sealOf(session).seal(plain, context(session))).toString(RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /**
     * @param written as it was scanned or typed; case, spaces and dashes do not matter
     * @return which badge it is, of a session that is not over; null for what is no handle of ours
     */
    @Nullable
    BadgeId open(String written) {
        String handle = normalised(written);
        if (!FORM.matcher(handle).matches()) {
            return null;
        }
        byte[] number = new BigInteger(handle, RADIX).toByteArray();
        if (number.length > BYTES + 1 || number.length == BYTES + 1 && number[0] != 0) {
            return null;
        }
        byte[] sealed = new byte[BYTES];
        int kept = Math.min(number.length, BYTES);
        System.arraycopy(number, number.length - kept, sealed, BYTES - kept, kept);
        return openedIn(sealed);
    }

    /** @return the one form in which a handle is hashed */
    static String normalised(String written) {
        return written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private @Nullable BadgeId openedIn(byte[] sealed) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant().minus(ANOTHER_DAY), ZoneOffset.UTC);
        SessionId after = null;
        List<SessionRow> page;
        do {
            page = views.sessions().now().list(after, SESSIONS_AT_ONCE);
            for (SessionRow session : page) {
                byte[] plain = session.closes().isBefore(yesterday)
                        ? null
                        : sealOf(session.session()).open(sealed, context(session.session()));
                if (plain != null) {
                    ByteBuffer id = ByteBuffer.wrap(plain);
                    return new BadgeId(new UUID(id.getLong(), id.getLong()).toString());
                }
                after = session.session();
            }
        } while (page.size() == SESSIONS_AT_ONCE);
        return null;
    }

    private DeterministicSeal sealOf(SessionId session) {
        return new DeterministicSeal(fingerprints.keyFor(PURPOSE, session));
    }

    private static byte[] context(SessionId session) {
        return session.value().getBytes(UTF_8);
    }
}
