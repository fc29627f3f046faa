package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.lintel.transparencylog.LogRefused.Reason;

final class Refusals {

    private Refusals() {}

    static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(LogRefused.class).isThrownBy(call).matches(refused -> refused.reason() == reason, "because of " + reason);
    }

    static boolean isRefused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (LogRefused refused) {
            return true;
        }
    }
}
