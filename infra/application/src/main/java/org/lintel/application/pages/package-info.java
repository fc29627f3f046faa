/** What all pages have in common: their frame, their words in English and French, and what they answer when something is wrong. */
@NullMarked
package org.lintel.application.pages;

import org.jspecify.annotations.NullMarked;
