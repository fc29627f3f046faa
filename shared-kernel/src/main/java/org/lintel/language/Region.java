package org.lintel.language;

/** The regional groups of States at the United Nations. A region says where from; it is too large to point to anybody. */
public enum Region {
    AFRICA,
    ASIA_PACIFIC,
    EASTERN_EUROPE,
    LATIN_AMERICA_AND_CARIBBEAN,
    WESTERN_EUROPE_AND_OTHERS
}
