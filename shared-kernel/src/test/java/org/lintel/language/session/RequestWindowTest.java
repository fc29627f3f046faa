package org.lintel.language.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class RequestWindowTest {
    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-12-15T23:59:59Z");

    @Test
    void bothEndsBelongToIt() {
        RequestWindow window = new RequestWindow(FROM, TO);
        assertThat(window.contains(FROM)).isTrue();
        assertThat(window.contains(TO)).isTrue();
        assertThat(window.contains(FROM.minusNanos(1))).isFalse();
        assertThat(window.contains(TO.plusNanos(1))).isFalse();
    }

    @Test
    void mayBeASingleMomentButDoesNotEndBeforeItBegins() {
        assertThat(new RequestWindow(FROM, FROM).contains(FROM)).isTrue();
        assertThatThrownBy(() -> new RequestWindow(TO, FROM)).isInstanceOf(IllegalArgumentException.class);
    }
}
