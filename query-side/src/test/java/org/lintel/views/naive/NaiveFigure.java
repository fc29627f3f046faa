package org.lintel.views.naive;

/** How a control stands: {@code NO_DATA}, {@code NOT_YET_DUE}, {@code MET} or {@code NOT_MET}, how many are as they should be, and of how many. */
public record NaiveFigure(String status, long numerator, long denominator) {}
