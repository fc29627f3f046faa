package org.lintel.views.file;

import java.time.Instant;

import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/** What the applicant said when asked, and when. */
public record Answer(Sealed<FreeText> text, Instant at) {}
