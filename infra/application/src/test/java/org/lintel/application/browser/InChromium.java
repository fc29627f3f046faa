package org.lintel.application.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** A test class whose methods may ask for the {@link Chromium}; without one on this machine it is skipped, and with {@code CI=true} it fails. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ChromiumForTests.class)
@interface InChromium {
}
