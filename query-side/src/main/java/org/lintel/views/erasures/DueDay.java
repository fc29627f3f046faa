package org.lintel.views.erasures;

import java.time.LocalDate;

import org.lintel.language.RetentionClass;

/**
 * How many files and persons have a class that is kept to that day and erased after it.
 *
 * @param day in UTC
 */
public record DueDay(LocalDate day, RetentionClass retention, int subjects) {}
