/** The pages in a real browser: what each of them must be for everybody, and what people do on them. */
@NullMarked
package org.lintel.application.browser;

import org.jspecify.annotations.NullMarked;
