package org.lintel.views.file;

import java.time.Instant;

import org.lintel.language.FreeText;

/** What the applicant said when asked, and when. */
public record Answer(FreeText text, Instant at) {}
